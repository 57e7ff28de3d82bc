"""POST /landscapes: its body, and what it answers.

NaN and infinity never appear: a loss that is not finite is null.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field, create_model

from backend.api.opening import LANDSCAPE_EXAMPLES
from backend.api.schemas._strict import Strict, whole
from backend.api.schemas.responses import RaceError
from backend.api.schemas.training_frames import Numbers

Side = whole(2, 256)


def landscape(training: type[Strict]) -> type[Strict]:
    """The model of the body, around that of a training."""
    model = create_model(
        "LandscapeRequest",
        __base__=_Landscape,
        __doc__="A training's loss on a plane through weight space, with its contestants' paths.",
        training=(training, Field(description="The training, as POST /trainings takes it.")),
    )
    model.model_config["json_schema_extra"] = {"examples": LANDSCAPE_EXAMPLES}
    model.model_rebuild(force=True)
    return model


class _Landscape(Strict):
    directions: Literal["pca", "random"] = Field(
        "pca",
        description="pca: through the mean of all frames' weights, along their first two principal "
        "components. random: through the contestant's last weights, along two Gaussian directions, "
        "filter-normalised.",
    )
    columns: Side = Field(41, description="Losses along the first direction.")
    rows: Side = Field(41, description="Losses along the second direction.")
    margin: float = Field(
        0.2,
        ge=0,
        le=10,
        description="How far the plane goes on beyond all paths (and, along random directions, "
        "whatever lies within 1 of the origin), as a share of its extent.",
    )
    aspect: Annotated[float, Field(ge=0.1, le=10)] | None = Field(
        None,
        description="Width over height of the picture that the plane is to fill: both axes have "
        "the same unit. null makes the shorter side half as long as the longer at least.",
    )
    contestant: whole(0, 1000) = Field(  # type: ignore[valid-type]
        0,
        description="Whose network is meant: a place in training.contestants. Who has the same "
        "layers, activation and rules at test time has a path on the plane, too.",
    )
    seed: whole(0, 2**31) = Field(0, description="Determines the random directions.")  # type: ignore[valid-type]


class LandscapePath(BaseModel):
    """A contestant's way on the plane under the first seed, frame by frame."""

    contestant: int
    steps: list[int]
    alpha: list[float]
    beta: list[float]
    training_loss: Numbers = Field(description="Where it really was, not beneath it on the plane.")
    validation_loss: Numbers
    off_plane: list[float] = Field(description="Its distance from the plane, in weight space.")
    explained: float = Field(description="Share of its own variance that the plane holds.")


class LeftOut(BaseModel):
    """A contestant without a path here, and why."""

    contestant: int
    why: str


class Plane(BaseModel):
    """The plane, and what lies on it: weights are origin + alpha × first + beta × second."""

    origin: int | None = Field(
        description="The contestant whose last weights are (0, 0); null: the mean of all frames."
    )
    explained: Annotated[list[float], Field(min_length=2, max_length=2)] = Field(
        description="Share of all frames' variance along the first direction, and what the "
        "second adds; the rest leaves the plane."
    )
    alpha: list[float] = Field(description="Of each column. pca: distances in weight space.")
    beta: list[float] = Field(description="Of each row.")
    paths: list[LandscapePath]
    left_out: list[LeftOut]


class LandscapeStart(BaseModel):
    """The first line: the request as understood, with everything resolved."""

    kind: Literal["start"]
    version: str
    request: dict[str, Any]


class LandscapeProgress(BaseModel):
    """How far the training is, which is run again for its weights."""

    kind: Literal["progress"]
    step: int
    steps: int


class LandscapePlane(Plane):
    """The plane, once the training has ended."""

    kind: Literal["plane"]


class LandscapeRows(BaseModel):
    """Losses without penalties, of some rows: every eighth row comes first, all others later.

    Nothing is dropped out; batch norm takes its statistics from the training points at each cell.
    """

    kind: Literal["rows"]
    rows: list[int]
    training_loss: list[Numbers]
    validation_loss: list[Numbers]


class LandscapeTimings(BaseModel):
    """Until the plane was there, and the whole."""

    training_ms: float
    run_ms: float


class LandscapeEnd(BaseModel):
    """The last line of a landscape that is complete."""

    kind: Literal["end"]
    timings: LandscapeTimings


class LandscapeResult(Plane):
    """A landscape as one document; losses[j][i] is the loss at alpha[i], beta[j]."""

    version: str
    request: dict[str, Any]
    training_loss: list[Numbers]
    validation_loss: list[Numbers]
    timings: LandscapeTimings


LandscapeRecord = Annotated[
    LandscapeStart | LandscapeProgress | LandscapePlane | LandscapeRows | LandscapeEnd | RaceError,
    Field(discriminator="kind"),
]
"""A line of a stream: start, progress, the plane, rows, then end or error."""
