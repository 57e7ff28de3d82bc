"""What the API answers, for OpenAPI and the types of the page; the bytes are made in records.py.

NaN and infinity never appear: a number that does not exist is null.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field

Pair = Annotated[list[float], Field(min_length=2, max_length=2)]
Rows = Annotated[
    list[Annotated[list[float | None], Field(min_length=2, max_length=2)]],
    Field(description="x and y for each step; null from divergence on."),
]
Window = Annotated[list[Pair], Field(min_length=2, max_length=2)]
Knobs = dict[str, float | bool | None]


class Fault(BaseModel):
    """One thing that is wrong with a request, and what would be right."""

    field: str
    value: Any = Field(description="What was given, shortened where it is long.")
    allowed: str
    remedy: str
    column: int | None = Field(
        None, description="Where in a text it goes wrong, in characters from 1; else null."
    )


class Problem(BaseModel):
    """An error, after RFC 9457."""

    type: str = Field(examples=["urn:descent-lab:problem:invalid"])
    title: str
    status: int
    detail: str = Field(description="What is wrong, what is allowed, and what to do.")
    errors: list[Fault]


class Minimum(BaseModel):
    """A minimum that is known or was found, in page coordinates."""

    x: float
    y: float
    loss: float
    source: str
    kind: Literal["minimum", "kink"] = Field(
        description="A minimum has no slope; at a kink the surface comes to a point."
    )
    found: bool = Field(description="Whether it was looked for numerically, in the window only.")


Minima = Annotated[list[Minimum], Field(description="The lowest first.")]
Note = Annotated[
    str | None,
    Field(
        description="Of a formula: how many minima were found in its window, or why none was. "
        "Null where minima are known."
    ),
]


class RaceSurface(BaseModel):
    """The surface as it is laid out, in page coordinates."""

    window: Window
    start: Pair = Field(description="Where this race begins.")
    minima: Minima
    minima_note: Note
    best_loss: float | None = Field(
        description="The lowest loss known; of a formula the lowest found, or null where losses "
        "lower than its minima were seen. `reached_at` is measured from it."
    )


class Tuning(BaseModel):
    """The trial runs of one contestant: the same rates for everybody."""

    rates: list[float]
    losses: list[float | None] = Field(description="At the last step; null where a trial diverged.")
    best: int = Field(description="Place of the rate that won.")
    at_edge: bool = Field(description="Whether it is the first or the last, so a better may exist.")
    seeds: int = Field(description="Draws of the noise that each rate was tried on.")


class Chosen(BaseModel):
    """A technique that a contestant uses, with every knob."""

    id: str
    knobs: Knobs


class Entrant(BaseModel):
    """A contestant as it races: every knob, with the learning rate that is used."""

    optimizer: str
    knobs: Knobs
    clipping: Chosen | None
    schedule: Chosen = Field(description="What multiplies the learning rate among the knobs.")
    tuning: Tuning | None


class Columns(BaseModel):
    """One contestant's rows.

    Row k of gradients, rates, steps and state describes the step that leaves point k: the gradient
    that the optimizer was given, the learning rate, the step itself, and the optimizer's readings
    after it.
    """

    points: Rows
    losses: list[float | None]
    gradients: Rows | None = None
    unclipped: Rows | None = Field(None, description="Gradients before clipping, where one clips.")
    rates: list[float | None] | None = None
    steps: Rows | None = None
    state: dict[str, Rows] | None = None


class Verdict(BaseModel):
    """What became of a contestant."""

    diverged_at: int | None = Field(description="First step without a finite point and loss.")
    reached_at: int | None = Field(description="From here to the end within the tolerance.")


class StartTimings(BaseModel):
    """What getting ready took; `cold` names the optimizers that had to be compiled first."""

    cold: list[str]
    compile_ms: float
    tune_ms: float


class EndTimings(BaseModel):
    """What the whole took; timings differ from run to run, nothing else does."""

    compile_ms: float
    tune_ms: float
    run_ms: float


class RaceStart(BaseModel):
    """The first line: the request as understood, with everything resolved."""

    kind: Literal["start"]
    version: str
    request: dict[str, Any] = Field(description="The request with every default filled in.")
    surface: RaceSurface
    contestants: list[Entrant]
    timings: StartTimings


class RaceChunk(BaseModel):
    """Rows from `step` on, for every contestant."""

    kind: Literal["chunk"]
    step: int
    contestants: list[Columns]


class RaceEnd(BaseModel):
    """The last line of a race that ran to its end."""

    kind: Literal["end"]
    contestants: list[Verdict]
    timings: EndTimings


class RaceError(BaseModel):
    """The last line of a race that could not be finished."""

    kind: Literal["error"]
    problem: Problem


class Runner(Entrant, Columns, Verdict):
    """Everything about one contestant."""


class RaceResult(BaseModel):
    """A race as one document."""

    version: str
    request: dict[str, Any]
    surface: RaceSurface
    contestants: list[Runner]
    timings: EndTimings


class Grid(BaseModel):
    """Losses on a grid: losses[j][i] is the loss at x[i], y[j]."""

    window: Window
    x: list[float]
    y: list[float]
    losses: list[list[float | None]]
    lowest: float | None
    highest: float | None
    minima: Minima
    minima_note: Note
    start: Pair


class Compiled(BaseModel):
    """Programs that stand ready, and those still being prepared ahead of need."""

    programs: int
    waiting: int


class Health(BaseModel):
    """Whether the server lives, and what it runs on."""

    status: Literal["ok"]
    version: str
    device: str
    compiled: Compiled
