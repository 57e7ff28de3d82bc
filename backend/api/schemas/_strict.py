"""The base of every model that a client fills in, and its kinds of numbers."""

from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field


class Strict(BaseModel):
    """Nothing is guessed: no other fields, no "1" for 1, no true for 1, no infinity."""

    model_config = ConfigDict(
        extra="forbid", strict=True, frozen=True, allow_inf_nan=False, hide_input_in_errors=True
    )

    tag: ClassVar[str] = ""
    """What tells this model from its siblings in a union."""


def _integral(value: Any) -> Any:
    """400.0 is a whole number too, and JSON does not tell it from 400."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def whole(low: int, high: int) -> Any:
    """A whole number from `low` to `high`."""
    # In this order: the schema says minimum and maximum only where they bound the plain int.
    return Annotated[int, Field(ge=low, le=high), BeforeValidator(_integral)]


Coordinate = Annotated[float, Field(ge=-1e9, le=1e9)]

Pair = Annotated[
    list[Coordinate],
    Field(min_length=2, max_length=2, description="x and y.", examples=[[-1.2, 1.0]]),
]

Ends = Annotated[list[Coordinate], Field(min_length=2, max_length=2)]

WindowField = Annotated[
    list[Ends],
    Field(
        min_length=2,
        max_length=2,
        description="[[x_low, x_high], [y_low, y_high]], each low below its high.",
        examples=[[[-2.0, 2.0], [-1.0, 3.0]]],
    ),
]
