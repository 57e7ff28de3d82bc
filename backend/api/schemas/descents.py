"""What a race, a map of basins and a sweep are asked with alike."""

from typing import Any, Literal

from pydantic import Field

from backend.api.schemas._strict import Pair, Strict, whole
from backend.api.settings import Settings, named
from backend.engine.rates import MODES


def steps(default: int, settings: Settings) -> Any:
    """The field of that name."""
    return (
        whole(1, settings.max_steps),
        Field(
            min(default, settings.max_steps),
            description="How many steps each takes.",
            json_schema_extra=named("max_steps"),
        ),
    )


class Descended(Strict):
    """From where and at which rates contestants walk, and when they count as arrived."""

    start: Pair | None = Field(
        None, description="Where all begin, in page coordinates; null is the surface's own start."
    )
    seed: whole(0, 2**32 - 1) = Field(0, description="Determines the noise.")  # type: ignore[valid-type]
    rates: Literal[tuple(MODES)] = Field(  # type: ignore[valid-type]
        "given",
        description=" ".join(f"{name}: {mode.about}" for name, mode in MODES.items()),
    )
    rate: float = Field(
        0.01, ge=1e-6, le=1e2, description="The learning rate of all where rates is same."
    )
    tolerance: float = Field(
        1e-3,
        ge=1e-12,
        le=1e6,
        description="How close to the best known loss counts as having reached it.",
    )
