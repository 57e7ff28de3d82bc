"""Models of what a client chooses from the catalog: an optimizer or a surface, with its knobs.

Each is derived from its member, so that a new file in the catalog is a new branch in OpenAPI.
"""

import functools
import operator
from collections.abc import Iterable
from typing import Annotated, Any, Literal, cast

from pydantic import Discriminator, Field, Tag, create_model

from backend.api.schemas._strict import Strict, WindowField
from backend.api.settings import Settings
from backend.foundation.knobs import Knob, Knobbed
from backend.optimizers import AbstractOptimizer
from backend.surfaces import AbstractSurface


def contestant(optimizers: dict[str, type[AbstractOptimizer]]) -> Any:
    """A union over the optimizers, told apart by `optimizer`."""
    return _union(
        (
            create_model(
                f"{member.__name__}Contestant",
                __base__=_tagged(name),
                __doc__=f"{member.title}: {member.about}",
                optimizer=(Literal[name], Field(description="The optimizer's id.")),  # type: ignore[valid-type]
                knobs=_knobs(member),
            )
            for name, member in optimizers.items()
        ),
        _optimizer_of,
    )


def surface(surfaces: dict[str, type[AbstractSurface]], settings: Settings) -> Any:
    """A union over the surfaces, told apart by `id`, and a formula of the client's own."""
    members: Iterable[type[Strict]] = (
        create_model(
            f"{member.__name__}Surface",
            __base__=(_tagged(name), Placed),
            __doc__=f"{member.title}: {member.about}",
            id=(Literal[name], Field(description="The surface's id.")),  # type: ignore[valid-type]
            knobs=_knobs(member),
        )
        for name, member in surfaces.items()
    )
    return _union([*members, _formula(settings)], _surface_of)


class Placed(Strict):
    """How a surface is laid out, whichever it is."""

    rotation: float = Field(
        0.0,
        ge=-360.0,
        le=360.0,
        description="Degrees by which the surface, its minima and its own start are turned "
        "anticlockwise about the window's centre.",
    )
    noise: float = Field(
        0.0,
        ge=0.0,
        le=1000.0,
        description="Standard deviation of the normal noise added to each gradient component; at "
        "every step all contestants receive the same draw. A grid leaves it out.",
    )


OWN = "formula"
"""The tag of a surface that the client writes down."""


def _formula(settings: Settings) -> type[Strict]:
    return create_model(
        "FormulaSurface",
        __base__=(_tagged(OWN), Placed),
        __doc__="A loss of the client's own, written in x and y.",
        formula=(
            str,
            Field(
                min_length=1,
                max_length=settings.max_formula_characters,
                description="Numbers, x, y, pi, e, + − * / ^, parentheses, and the functions sin "
                "cos tan exp log sqrt abs tanh min max.",
                examples=["x^2 + 3*sin(y)"],
            ),
        ),
        window=(WindowField, Field(default=[[-5.0, 5.0], [-5.0, 5.0]])),
    )


def _knobs(member: type[Knobbed]) -> Any:
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
    if knob.null is not None:
        kind = kind | None
    return kind, Field(default=knob.public(knob.default), description=knob.about)


def _tagged(name: str) -> type[Strict]:
    return cast(type[Strict], type("Tagged", (Strict,), {"tag": name, "__module__": __name__}))


def _union(members: Iterable[type[Strict]], discriminator: Any) -> Any:
    kinds = [Annotated[member, Tag(member.tag)] for member in members]  # type: ignore[valid-type]
    return Annotated[functools.reduce(operator.or_, kinds), Discriminator(discriminator)]


def _optimizer_of(value: Any) -> Any:
    return _word(value, "optimizer")


def _surface_of(value: Any) -> Any:
    return (
        OWN
        if isinstance(value, dict) and OWN in value and "id" not in value
        else _word(value, "id")
    )


def _word(value: Any, field: str) -> Any:
    """The tag a value names. A made value (a default) has it as an attribute."""
    word = value.get(field) if isinstance(value, dict) else getattr(value, "tag", None)
    return word if isinstance(word, str) else None
