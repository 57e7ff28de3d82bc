"""What takes part in a race: contestants with their optimizer, and the surface they race on."""

from typing import Any

from pydantic import Field, create_model

from backend.api.schemas._strict import Strict, WindowField
from backend.api.schemas.members import models, named_by, tagged, union, word
from backend.api.settings import Settings
from backend.optimizers import AbstractOptimizer
from backend.surfaces import AbstractSurface


def contestant(
    optimizers: dict[str, type[AbstractOptimizer]], kind: str, *bases: type[Strict]
) -> Any:
    """A union over the optimizers, told apart by `optimizer`; `bases` say what else each has."""
    found = models(optimizers, kind, *bases, field="optimizer")
    return union(found, named_by("optimizer"))


def surface(surfaces: dict[str, type[AbstractSurface]], settings: Settings) -> Any:
    """A union over the surfaces, told apart by `id`, and a formula of the client's own."""
    return union([*models(surfaces, "Surface", Placed), _formula(settings)], _surface_of)


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
        __base__=(tagged(OWN), Placed),
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
        window=(
            WindowField | None,
            Field(
                None,
                description="What is drawn, and where minima are looked for: [[x_low, x_high], "
                "[y_low, y_high]]. Null is [[-5, 5], [-5, 5]], or where the lowest loss lies "
                "on the border of that, the first of some larger and smaller squares that hold it. "
                "Without a start, a race begins 80 % across and 70 % up, or as near to that as "
                "the loss is finite, sloping, and above a third of the window's.",
            ),
        ),
    )


def _surface_of(value: Any) -> Any:
    own = isinstance(value, dict) and OWN in value and "id" not in value
    return OWN if own else word(value, "id")
