"""Models of a member with its knobs, derived from what the member states, and unions of them.

So a new file in a folder of members is a new branch in OpenAPI, and no list is kept here.
"""

import functools
import operator
from collections.abc import Callable, Iterable, Mapping
from typing import Annotated, Any, Literal, cast

from pydantic import (
    AfterValidator,
    Discriminator,
    Field,
    PlainSerializer,
    Tag,
    create_model,
)

from backend.api.schemas._strict import Strict, whole
from backend.foundation.knobs import Knob, Knobbed


def choice(members: Mapping[str, type[Knobbed]], kind: str, *bases: type[Strict]) -> Any:
    """A union over members, told apart by `id`; `kind` ends the models' names."""
    return union(models(members, kind, *bases), named_by("id"))


def models(
    members: Mapping[str, type[Knobbed]], kind: str, *bases: type[Strict], field: str = "id"
) -> list[type[Strict]]:
    """A model for each member: `field` names it, its knobs beside it, and what `bases` have."""
    return [
        create_model(
            f"{member.__name__}{kind}",
            __base__=(tagged(name), *bases),
            __doc__=f"{member.title}: {member.about}",  # type: ignore[attr-defined]
            **{
                field: (Literal[name], Field(description=f"Says that it is {member.title}.")),  # type: ignore[attr-defined,valid-type]
                "knobs": _knobs(member),
            },
        )
        for name, member in members.items()
    ]


def tagged(name: str) -> type[Strict]:
    """A base whose models a union tells apart by this name."""
    return cast(type[Strict], type("Tagged", (Strict,), {"tag": name, "__module__": __name__}))


def union(members: Iterable[type[Strict]], discriminator: Callable[[Any], Any]) -> Any:
    """One of these models, whichever the discriminator names; an only one needs no telling."""
    kinds = [Annotated[member, Tag(member.tag)] for member in members]  # type: ignore[valid-type]
    if len(kinds) == 1:
        return kinds[0]
    return Annotated[functools.reduce(operator.or_, kinds), Discriminator(discriminator)]


def named_by(field: str) -> Callable[[Any], Any]:
    """A discriminator: the tag is what stands in `field`."""

    def discriminator(value: Any) -> Any:
        return word(value, field)

    return discriminator


def word(value: Any, field: str) -> Any:
    """The tag a value names. A made value (a default) has it as an attribute."""
    found = value.get(field) if isinstance(value, dict) else getattr(value, "tag", None)
    return found if isinstance(found, str) else None


@functools.cache
def _knobs(member: type[Knobbed]) -> Any:
    """Once for each member, however many calls offer it."""
    fields: dict[str, Any] = {knob.name: _knob(knob) for knob in member.knobs}
    model = create_model(
        f"{member.__name__}Knobs",
        __base__=Strict,
        __doc__="Knobs left out keep their defaults.",
        **fields,
    )
    return model, Field(default_factory=model, description="Knobs left out keep their defaults.")


def _knob(knob: Knob) -> Any:
    if knob.is_flag:
        return bool, Field(default=knob.default, description=knob.about)
    kind: Any = Annotated[float, Field(ge=knob.low, le=knob.high)]
    if knob.scale == "whole":
        # A float like every other knob once it is checked, so that a program takes it as one.
        assert knob.low is not None
        assert knob.high is not None
        count = whole(int(knob.low), int(knob.high))
        kind = Annotated[count, AfterValidator(float), PlainSerializer(float)]
    if knob.null is not None:
        kind = kind | None
    return kind, Field(default=knob.public(knob.default), description=knob.about)
