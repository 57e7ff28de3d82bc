"""What POST /basins answers.

A start's minimum is its place among the surface's minima, and after them among the pits that were
met: bottoms of bowls that are none of them. -1 under way, -2 diverged, -3 at rest in a pit that has
no place.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field

from backend.api.schemas.responses import (
    EndTimings,
    Entrant,
    RaceError,
    RaceSurface,
    StartTimings,
    Window,
)
from backend.engine.pits import MOST

Minimum = Annotated[
    list[int],
    Field(
        description="Place among the surface's minima, and after them among the pits: minima that "
        "are none of these, in the order in which starts were seen to rest in them. -1 under way, "
        f"-2 diverged, -3 at rest in a pit far outside the window, or in another than the first "
        f"{MOST}. Row by row."
    ),
]
Steps = Annotated[
    list[int | None],
    Field(description="Steps to the minimum, or to divergence; else null. Row by row."),
]


class Pit(BaseModel):
    """A minimum that is none of the surface's known ones, found where a start rests."""

    x: float
    y: float
    loss: float


class BasinsGround(BaseModel):
    """Where the starts lie: at x[column], y[row], the cells' centres, y rising."""

    window: Window
    x: list[float]
    y: list[float]


class BasinsStart(BasinsGround):
    """The first line: the request as understood, with everything resolved."""

    kind: Literal["start"]
    version: str
    request: dict[str, Any] = Field(description="The request with every default filled in.")
    surface: RaceSurface
    contestants: list[Entrant]
    timings: StartTimings


class BasinsTile(BaseModel):
    """Cells (column + i·stride, row + j·stride) of a contestant's map, row by row.

    A map of more than 64 × 64 cells comes coarsely first: every eighth cell in both directions,
    for all contestants; then all its cells, the contestants taking turns.
    """

    kind: Literal["tile"]
    contestant: int
    column: int
    row: int
    columns: int
    rows: int
    stride: int
    minimum: Minimum
    steps: Steps
    pits: list[Pit] = Field(description="Those that are met here first.")


class Shares(BaseModel):
    """How many of a contestant's starts ended where, as shares of all of them."""

    shares: list[float] = Field(description="For each of the surface's minima.")
    under_way: float
    diverged: float
    elsewhere: float = Field(
        description="At rest in a pit, whichever: less than the tolerance "
        "above the bottom to which Newton's method leads from the last point."
    )
    median_steps: list[float | None] = Field(
        description="Of the starts that reached each minimum; null where none did."
    )


class BasinsEnd(BaseModel):
    """The last line of maps that are complete."""

    kind: Literal["end"]
    contestants: list[Shares]
    timings: EndTimings


class Mapped(Entrant, Shares):
    """A contestant and its map, row by row, y rising."""

    minimum: list[Minimum]
    steps: list[Steps]


class BasinsResult(BasinsGround):
    """Maps as one document."""

    version: str
    request: dict[str, Any]
    surface: RaceSurface
    pits: list[Pit]
    contestants: list[Mapped]
    timings: EndTimings


BasinsRecord = Annotated[
    BasinsStart | BasinsTile | BasinsEnd | RaceError, Field(discriminator="kind")
]
"""A line of a stream: start, then tiles, then end or error."""
