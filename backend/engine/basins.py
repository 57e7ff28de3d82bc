"""Basins: which known minimum each start of a window reaches, contestant by contestant.

A start reaches a minimum if at the last step that one is the nearest of the known minima and the
loss is within the tolerance of its loss (for the best known one, or below it). The steps it needs
are those up to the first one from which the loss stays, to the end, within the tolerance of a known
minimum's loss. One that reaches none has come to rest in a pit if Newton's method leads from where
it ends to a bottom that is no known minimum's, and less than the tolerance below.
"""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np
from jaxtyping import Bool, Float, Int

from backend.engine import rest
from backend.engine.fleet import LANES, Ends, Fleet, sail
from backend.engine.pits import Pit, Pits
from backend.engine.programs import Program
from backend.engine.race import Race
from backend.engine.tiles import TILE, filled
from backend.foundation.types import Window
from backend.surfaces import Minimum

UNDER_WAY, DIVERGED, ELSEWHERE = -1, -2, -3
"""What stands in a minimum's place where a start has reached none that has one."""

STRIDE = 8
"""Cells from one start of the coarse pass to the next, in both directions."""

NEWTON = 10
"""Steps in which a bottom is reached from where a walk rests: each doubles the digits."""

SPELL = 8_000_000
"""Steps of all starts of a call: who leaves is heard after it, and others wait for it."""

SMALL = 64 * 64
"""Cells up to which a map needs no coarse pass: the whole is as quick."""


@dataclass(frozen=True)
class Basins:
    """What is to be mapped: a race from every cell's centre instead of from its own start."""

    race: Race
    minima: tuple[Minimum, ...]
    window: Window
    columns: int
    rows: int

    @property
    def x(self) -> Float[np.ndarray, " columns"]:
        """The cells' centres from left to right."""
        return _centres(self.window[0], self.columns)

    @property
    def y(self) -> Float[np.ndarray, " rows"]:
        """The cells' centres from bottom to top."""
        return _centres(self.window[1], self.rows)


@dataclass(frozen=True)
class Patch:
    """A rectangle of a map: cell (column + i·stride, row + j·stride) for i, j from 0 on."""

    column: int
    row: int
    columns: int
    rows: int
    stride: int


@dataclass(frozen=True)
class Tile:
    """What became of a patch's starts, row by row.

    minimum: its place among the known ones, and after them among the pits in which any start was
    seen to rest; or UNDER_WAY, DIVERGED, or ELSEWHERE in a pit that has no place. steps: how many
    it took to arrive at a known one, or to diverge; else -1. pits: those met here first.
    """

    contestant: int
    patch: Patch
    minimum: Int[np.ndarray, " cells"]
    steps: Int[np.ndarray, " cells"]
    pits: tuple[Pit, ...] = ()


def run(basins: Basins, stop: threading.Event) -> Iterator[Tile]:
    """The coarse pass of all contestants, then all cells, the contestants taking turns.

    Raises Stopped, within a tile, once `stop` is set.
    """
    fleets, pits = _fleets(basins), Pits(basins.window)
    jobs = (
        partial(_tile, basins, fleet, place, patch)
        for patch in patches(basins.columns, basins.rows, basins.race.steps)
        for place, fleet in enumerate(fleets)
    )
    for tile, bottoms in sail(jobs, stop):
        yield _told_apart(tile, bottoms, pits, len(basins.minima)) if len(bottoms) > 0 else tile


def calls(basins: Basins) -> list[tuple[Program, tuple[Any, ...]]]:
    """What has to be compiled for this map."""
    nowhere = np.zeros(LANES)
    walks = [fleet.call(fleet.cast((nowhere, nowhere))) for fleet in _fleets(basins)]
    return [*walks, rest.call(basins.race.field, nowhere, nowhere)]


def patches(columns: int, rows: int, steps: int) -> list[Patch]:
    """All patches of a map in the order of their computation, each within one call."""
    starts = min(LANES, max(TILE, SPELL // max(steps, 1)))
    whole = _cut(0, columns, rows, 1, starts)
    if columns * rows <= SMALL:
        return whole
    return _cut(STRIDE // 2, columns, rows, STRIDE, starts) + whole


def _cut(first: int, columns: int, rows: int, stride: int, starts: int) -> list[Patch]:
    """Strips as wide as the map, or as a call, of every `stride`-th cell from `first` on."""
    wide, high = (len(range(first, cells, stride)) for cells in (columns, rows))
    width = min(wide, starts)
    height = starts // max(width, 1)
    return [
        Patch(
            first + stride * i,
            first + stride * j,
            min(width, wide - i),
            min(height, high - j),
            stride,
        )
        for j in range(0, high, height)
        for i in range(0, wide, width)
    ]


def _fleets(basins: Basins) -> list[Fleet]:
    levels = {minimum.loss for minimum in basins.minima} - {basins.race.best_loss}
    return [Fleet(basins.race, racer, tuple(sorted(levels))) for racer in basins.race.entrants]


def _tile(
    basins: Basins, fleet: Fleet, place: int, patch: Patch
) -> tuple[Tile, Float[np.ndarray, "resting 3"]]:
    """Walk a patch's starts to their ends, and say what became of them.

    Those that rest in pits are ELSEWHERE yet; the bottoms are theirs, in the order of the cells.
    """
    ends = fleet.ends(fleet.cast(_starts(basins, patch)), patch.columns * patch.rows)
    minimum, steps, bottoms = _arrived(basins, ends)
    return Tile(place, patch, minimum, steps), bottoms


def _told_apart(
    tile: Tile, bottoms: Float[np.ndarray, "resting 3"], pits: Pits, known: int
) -> Tile:
    """The same with the place of each pit."""
    places, new = pits.places(bottoms)
    minimum = tile.minimum.copy()
    minimum[minimum == ELSEWHERE] = np.where(places < 0, ELSEWHERE, known + places)
    return replace(tile, minimum=minimum, pits=new)


def _centres(ends: tuple[float, float], cells: int) -> Float[np.ndarray, " cells"]:
    low, high = ends
    return low + (np.arange(cells) + 0.5) * (high - low) / cells


def _starts(basins: Basins, patch: Patch) -> tuple[np.ndarray, np.ndarray]:
    """The patch's starts, row by row; the rest of a call's room is not walked."""
    across = patch.column + patch.stride * np.arange(patch.columns)
    up = patch.row + patch.stride * np.arange(patch.rows)
    x, y = np.tile(basins.x[across], patch.rows), np.repeat(basins.y[up], patch.columns)
    return filled(x, LANES), filled(y, LANES)


def _arrived(basins: Basins, ends: Ends) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The minimum that each lane reached, the steps it took, the bottoms of those ELSEWHERE."""
    points, losses, since, out = ends.points, ends.losses, ends.since, ends.diverged_at
    minimum = _reached(basins, points, losses)
    minimum[out >= 0] = DIVERGED
    lost, bottoms = np.flatnonzero(minimum == UNDER_WAY), np.empty((0, 3))
    if len(lost) > 0:
        rests, bottoms = _rests(basins, points[lost], losses[lost])
        minimum[lost[rests]] = ELSEWHERE
    steps = np.where(minimum >= 0, since, -1)
    return minimum, np.where(out >= 0, out, steps).astype(np.int32), bottoms


def _reached(
    basins: Basins, points: Float[np.ndarray, "cells 2"], losses: Float[np.ndarray, " cells"]
) -> Int[np.ndarray, " cells"]:
    """The known minimum that each such loss at such a point is as good as; else UNDER_WAY."""
    if not basins.minima:
        return np.full(len(losses), UNDER_WAY, np.int32)
    levels = np.array([known.loss for known in basins.minima])
    with np.errstate(invalid="ignore", over="ignore"):
        nearest = _nearest(basins.minima, *points.T)
        above = losses - levels[nearest]
        best = (levels == basins.race.best_loss)[nearest]
        there = np.where(best, above, np.abs(above)) < basins.race.tolerance
    nearest[~there] = UNDER_WAY
    return nearest


def _nearest(
    minima: tuple[Minimum, ...], x: Float[np.ndarray, " cells"], y: Float[np.ndarray, " cells"]
) -> Int[np.ndarray, " cells"]:
    """The place of the minimum nearest to each point; half the time of `argmin` over all."""
    nearest, least = np.zeros(len(x), np.int32), np.full(len(x), np.inf)
    for place, known in enumerate(minima):
        off = (x - known.x) ** 2 + (y - known.y) ** 2
        np.copyto(nearest, place, where=off < least)
        least = np.minimum(off, least)
    return nearest


def _rests(
    basins: Basins, points: Float[np.ndarray, "cells 2"], losses: Float[np.ndarray, " cells"]
) -> tuple[Bool[np.ndarray, " cells"], Float[np.ndarray, "resting 3"]]:
    """Whether the bottom beneath each point is as good as reached, and is no known minimum's.

    And those bottoms: x, y, loss.
    """
    tolerance = basins.race.tolerance
    first = rest.bottoms(basins.race.field, *points.T, 1)
    rests = first.sound & (first.fall < tolerance)
    near = np.flatnonzero(rests)
    if len(near) == 0:
        return rests, np.empty((0, 3))
    end = rest.bottoms(basins.race.field, *points[near].T, NEWTON)
    there = end.sound & (end.fall < tolerance / 1e6) & (losses[near] - end.loss < tolerance)
    there &= _reached(basins, np.stack([end.x, end.y], axis=1), end.loss) < 0
    rests[near] = there
    return rests, np.stack([end.x, end.y, end.loss], axis=1)[there]
