"""What POST /trainings answers; lists over seeds have an entry for each, in their order.

NaN and infinity never appear: a diverged contestant's numbers are null.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field

from backend.api.schemas.responses import Knobs, RaceError, Window
from backend.api.schemas.training_frames import Frame, Numbers, Seeds, TrainingFrame


class Choice(BaseModel):
    """A technique as it is used."""

    id: str
    knobs: Knobs


class Points(BaseModel):
    """Points as the networks are given them: a row of features for each, and class or value."""

    x: list[list[float]]
    y: list[float]


class TrainingPoints(Points):
    """The training points; those without a label are seen by no classifier."""

    labelled: list[bool]


class Ground(BaseModel):
    """The data of the first seed."""

    task: Literal["classes", "regression"]
    classes: int = Field(description="Outputs of a network: one for each class, or one value.")
    names: list[str]
    features: int
    window: Window | None
    image: tuple[int, int] | None
    training: TrainingPoints
    validation: Points
    epoch_steps: float = Field(description="Steps in which every labelled point is seen once.")


class Axes(BaseModel):
    """Where predictions are drawn: the cells' centres, or x of a curve."""

    x: list[float]
    y: list[float] | None = None


class Before(BaseModel):
    """What was learned first; of an autoencoder some inputs, and what it makes of them."""

    task: Literal["related", "reconstruction"]
    steps: list[int] = Field(description="The loss is the mean over the steps up to each of them.")
    losses: Numbers
    originals: list[list[float]] | None
    reconstructions: list[Numbers] | None


class Learner(BaseModel):
    """A contestant: its recipe, everything resolved, and what is known before it begins."""

    optimizer: str
    knobs: Knobs
    hidden: list[int]
    initializer: Choice
    activation: Choice
    layers: list[Choice]
    clipping: Choice | None
    schedule: Choice
    penalties: list[Choice]
    constraint: Choice | None
    start: Choice | None
    parameters: int
    layer_names: list[str]
    before: Before | None


class LearnerVerdict(BaseModel):
    """What became of a contestant, for each seed."""

    diverged_at: list[int | None] = Field(description="First step without a finite loss.")
    best_validation_loss: Seeds
    best_validation_accuracy: Seeds | None = Field(description="null for regression.")


class TrainingStartTimings(BaseModel):
    """Whose programs have to be compiled: places among the contestants."""

    cold: list[int]


class TrainingEndTimings(BaseModel):
    """What the whole took; timings differ from run to run, nothing else does."""

    compile_ms: float
    run_ms: float


class TrainingStart(BaseModel):
    """The first line: the request as understood, with everything resolved."""

    kind: Literal["start"]
    version: str
    request: dict[str, Any] = Field(description="The request with every default filled in.")
    data: Ground
    grid: Axes | None
    contestants: list[Learner]
    timings: TrainingStartTimings


class TrainingEnd(BaseModel):
    """The last line of a training that ran to its end."""

    kind: Literal["end"]
    contestants: list[LearnerVerdict]
    timings: TrainingEndTimings


class Graduate(Learner, LearnerVerdict):
    """A contestant, and what became of it."""


class TrainingResult(BaseModel):
    """A training as one document."""

    version: str
    request: dict[str, Any]
    data: Ground
    grid: Axes | None
    contestants: list[Graduate]
    frames: list[Frame]
    timings: TrainingEndTimings


TrainingRecord = Annotated[
    TrainingStart | TrainingFrame | TrainingEnd | RaceError, Field(discriminator="kind")
]
"""A line of a stream: start, then frames, then end or error."""
