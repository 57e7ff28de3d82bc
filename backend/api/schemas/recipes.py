"""A contestant of a training: its optimizer, its network, and every technique it uses."""

from dataclasses import dataclass
from typing import Any, Literal

from pydantic import Field, create_model

from backend.api.members import Members
from backend.api.schemas._strict import Strict, whole
from backend.api.schemas.choices import contestant
from backend.api.schemas.members import choice
from backend.api.settings import Settings, named


@dataclass(frozen=True)
class Place:
    """A field of a recipe, and the folder of techniques that it is chosen from.

    takes: "one", which `default` names; "one or none"; or "several" in their order. raced:
    whether it acts on surfaces too.
    """

    field: str
    folder: str
    takes: Literal["one", "one or none", "several"]
    about: str
    default: str = ""
    raced: bool = False


PLACES = (
    Place(
        "initializer",
        "initializers",
        "one",
        "How the weights are drawn; biases begin at zero.",
        "glorot_uniform",
    ),
    Place("activation", "activations", "one", "What a hidden layer makes of its inputs.", "tanh"),
    Place("layers", "layers", "several", "What acts on the signals of every hidden layer."),
    Place(
        "clipping",
        "clipping",
        "one or none",
        "What the gradient goes through at first.",
        raced=True,
    ),
    Place(
        "schedule",
        "schedules",
        "one",
        "What the learning rate is multiplied by.",
        "constant",
        raced=True,
    ),
    Place("penalties", "penalties", "several", "What the weights cost, added to the loss."),
    Place("constraint", "constraints", "one or none", "What weights keep to after each step."),
    Place("start", "starts", "one or none", "What is learned first, to hand its layers on."),
)
"""Everything that a recipe has besides its optimizer and its hidden layers."""

SEVERAL = 4
"""Techniques that one contestant may have in a place that takes several."""


def contestants(members: Members, choices: dict[str, Any], settings: Settings) -> Any:
    """A union over the optimizers, each with the rest of a recipe."""
    return contestant(members.optimizers, "Learner", _recipe(choices, settings))


def choices(members: Members) -> dict[str, Any]:
    """For each folder of techniques the union of its members."""
    return {folder: choice(found, "Technique") for folder, found in members.techniques.items()}


def raced(choices: dict[str, Any]) -> type[Strict]:
    """What a contestant on a surface has besides its optimizer."""
    fields = {place.field: _field(place, choices[place.folder]) for place in PLACES if place.raced}
    return create_model("Raced", __base__=Strict, **fields)


def optional(place: Place, choice: Any) -> Any:
    """The field of a place that may stay empty."""
    return choice | None, Field(default=None, description=place.about)


def _recipe(choices: dict[str, Any], settings: Settings) -> type[Strict]:
    width = min(24, settings.max_width)
    return create_model(
        "Recipe",
        __base__=Strict,
        hidden=(
            list[whole(1, settings.max_width)],  # type: ignore[misc]
            Field(
                default=[width] * min(2, settings.max_layers),
                max_length=settings.max_layers,
                description="Units of each hidden layer, from the inputs on.",
                json_schema_extra=named("max_layers"),
            ),
        ),
        **{place.field: _field(place, choices[place.folder]) for place in PLACES},
    )


def _field(place: Place, choice: Any) -> Any:
    if place.takes == "one or none":
        return optional(place, choice)
    if place.takes == "several":
        return list[choice], Field(default=[], max_length=SEVERAL, description=place.about)
    return choice, Field(
        default={"id": place.default}, validate_default=True, description=place.about
    )
