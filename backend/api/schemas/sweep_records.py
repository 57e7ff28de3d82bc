"""What POST /sweeps answers.

Columns have an entry for each value; of two axes the first goes slowest.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field

from backend.api.schemas.responses import (
    EndTimings,
    Entrant,
    RaceError,
    RaceSurface,
    StartTimings,
)


class SweptAxis(BaseModel):
    """A number, and the values it takes."""

    knob: str
    values: list[float]


class SweepStart(BaseModel):
    """The first line: the request as understood, with everything resolved."""

    kind: Literal["start"]
    version: str
    request: dict[str, Any] = Field(description="The request with every default filled in.")
    surface: RaceSurface = Field(description="As it lies at its own rotation.")
    axes: list[SweptAxis]
    contestants: list[Entrant]
    timings: StartTimings


class SweepColumns(BaseModel):
    """How the walks ended."""

    losses: list[float | None] = Field(description="At the last step; null where one diverged.")
    reached_at: list[int | None] = Field(
        description="From here to the end within the tolerance of the best known loss."
    )
    diverged_at: list[int | None] = Field(description="First step without a finite point and loss.")


class SweepPart(SweepColumns):
    """Some values of a contestant, from place `first` on."""

    kind: Literal["part"]
    contestant: int
    first: int


class Best(BaseModel):
    """Where the loss at the last step is lowest, the first on a tie; null where all diverged."""

    best: int | None = Field(description="Its place in the columns.")
    best_values: list[float] | None = Field(description="What each axis is there.")
    best_loss: float | None


class SweepEnd(BaseModel):
    """The last line of a sweep that is complete."""

    kind: Literal["end"]
    contestants: list[Best]
    timings: EndTimings


class Swept(Entrant, SweepColumns, Best):
    """Everything about one contestant."""


class SweepResult(BaseModel):
    """A sweep as one document."""

    version: str
    request: dict[str, Any]
    surface: RaceSurface
    axes: list[SweptAxis]
    contestants: list[Swept]
    timings: EndTimings


SweepRecord = Annotated[SweepStart | SweepPart | SweepEnd | RaceError, Field(discriminator="kind")]
"""A line of a stream: start, then parts, then end or error."""
