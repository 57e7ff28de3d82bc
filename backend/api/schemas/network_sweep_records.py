"""What POST /sweeps answers of networks; lists over seeds have an entry for each, in their order.

NaN and infinity never appear: a diverged contestant's numbers are null.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field

from backend.api.schemas.responses import RaceError
from backend.api.schemas.sweep_records import SweptAxis
from backend.api.schemas.training_frames import Seeds
from backend.api.schemas.training_records import TrainingEndTimings


class NetworkSweepStart(BaseModel):
    """The first line: the request as understood, with everything resolved."""

    kind: Literal["start"]
    version: str
    request: dict[str, Any] = Field(description="The request with every default filled in.")
    axes: list[SweptAxis]


class NetworkOutcome(BaseModel):
    """How a contestant ended at one value: after the last step, for each seed."""

    training_loss: Seeds
    validation_loss: Seeds
    validation_accuracy: Seeds | None = Field(description="null for regression.")
    diverged_at: list[int | None] = Field(description="First step without a finite loss.")


class NetworkSweepValue(BaseModel):
    """How all contestants ended at the value of this place."""

    kind: Literal["value"]
    place: int
    contestants: list[NetworkOutcome]


class NetworkBest(BaseModel):
    """Where the median of the validation loss over the seeds is lowest, the first on a tie.

    Who diverged counts as worse than anybody; null where no value has a finite median.
    """

    best: int | None = Field(description="Its place among the axis' values.")
    best_values: list[float] | None = Field(description="What the axis is there.")
    best_loss: float | None = Field(description="The median there.")


class NetworkSweepEnd(BaseModel):
    """The last line of a sweep that is complete."""

    kind: Literal["end"]
    contestants: list[NetworkBest]
    timings: TrainingEndTimings


class NetworkSwept(NetworkBest):
    """Everything about one contestant; lists have an entry for each value."""

    optimizer: str
    training_loss: list[Seeds]
    validation_loss: list[Seeds]
    validation_accuracy: list[Seeds] | None
    diverged_at: list[list[int | None]]


class NetworkSweepResult(BaseModel):
    """A sweep of networks as one document."""

    version: str
    request: dict[str, Any]
    axes: list[SweptAxis]
    contestants: list[NetworkSwept]
    timings: TrainingEndTimings


NetworkSweepRecord = Annotated[
    NetworkSweepStart | NetworkSweepValue | NetworkSweepEnd | RaceError,
    Field(discriminator="kind"),
]
"""A line of a stream: start, then values, then end or error."""
