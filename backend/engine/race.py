"""A race: several optimizers on one field, from one start, under the same noise."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from jax import Array

from backend.engine.descent import Field, Walker, begin, blank, step
from backend.engine.noise import draws
from backend.engine.programs import Program, prepare, programs
from backend.engine.referee import Referee, Verdict
from backend.foundation.errors import Stopped
from backend.foundation.types import Flag, Losses, Path, Window
from backend.optimizers import AbstractOptimizer

ROWS = 512
"""Rows that one call of a program computes; the one static size."""

FIRST = 64
"""Rows of the first chunk, so that the picture starts at once."""


@dataclass(frozen=True)
class Race:
    """What is to be run. The field is the surface as it is turned; start and window are too.

    noise: deviation of the normal noise on each gradient component. detail: whether gradients,
    steps and the optimizers' readings are recorded besides points and losses.
    """

    field: Field
    window: Window
    best_loss: float | None
    start: tuple[float, float]
    entrants: tuple[AbstractOptimizer, ...]
    steps: int
    noise: float = 0.0
    seed: int = 0
    tolerance: float = 1e-3
    detail: bool = False


@jax.tree_util.register_dataclass
@dataclass(frozen=True)
class Columns:
    """A contestant's rows, one per step from 0 on; NaN from divergence on.

    A row's gradient was measured for the step that leaves its point; `steps` and `readings` are
    that step and the optimizer's quantities after it. The last row's step is not taken any more.
    """

    points: Path | Array
    losses: Losses | Array
    gradients: Path | Array | None = None
    steps: Path | Array | None = None
    readings: dict[str, Path | Array] | None = None

    def rows(self, low: int, high: int) -> "Columns":
        """Rows `low` to `high`, the latter left out."""
        return jax.tree.map(lambda column: column[low:high], self)

    def voided(self, low: int) -> "Columns":
        """The same with NaN from row `low` on."""
        return jax.tree.map(lambda column: _void(column, low), self)


@dataclass(frozen=True)
class Chunk:
    """Rows `step` and following, for every contestant in turn."""

    step: int
    columns: list[Columns]


@dataclass(frozen=True)
class Finish:
    """The end of a race, and what became of every contestant."""

    verdicts: list[Verdict]


def run(race: Race, stop: threading.Event) -> Iterator[Chunk | Finish]:
    """Run to the end: a short chunk at once, then longer ones, then the finish.

    Chunks are cut from blocks of one size, so a race in chunks equals a whole one bit for bit.
    Raises Stopped as soon as `stop` is set.
    """
    lanes = [_Lane(race, optimizer) for optimizer in race.entrants]
    count = race.steps + 1
    noise = draws(race.seed, 0, race.noise, -(-count // ROWS) * ROWS)
    prepare((lane.program, lane.arguments(noise[:ROWS], fresh=True)) for lane in lanes)
    for first in range(0, count, ROWS):
        if stop.is_set():
            raise Stopped("The reader has left.")
        for lane in lanes:  # All are set going before the first is waited for.
            lane.advance(noise[first : first + ROWS], fresh=first == 0)
        rows = min(ROWS, count - first)
        columns = [lane.collect(first, rows) for lane in lanes]
        cuts = [0, min(FIRST, rows), rows] if first == 0 else [0, rows]
        for low, high in zip(cuts, cuts[1:], strict=False):
            if low < high:
                yield Chunk(first + low, [column.rows(low, high) for column in columns])
    yield Finish([lane.referee.verdict for lane in lanes])


def cold(race: Race) -> list[int]:
    """The places of the entrants that have to be compiled before this race can begin."""
    return [
        place
        for place, optimizer in enumerate(race.entrants)
        if not _Lane(race, optimizer).program.ready
    ]


def calls(race: Race) -> list[tuple[Program, tuple[Any, ...]]]:
    """What has to be compiled for this race, as calls to be prepared ahead of need."""
    lanes = [_Lane(race, optimizer) for optimizer in race.entrants]
    noise = np.zeros((ROWS, 2))
    return [(lane.program, lane.arguments(noise, fresh=True)) for lane in lanes]


class _Lane:
    """One contestant's run: its program, where it stands, and who judges it."""

    def __init__(self, race: Race, optimizer: AbstractOptimizer) -> None:
        self._race, self._optimizer = race, optimizer
        self._walker = blank(type(optimizer))
        self._columns: Columns | None = None
        self.referee = Referee(race.window, race.best_loss, race.tolerance)
        key = ("race", jax.tree.structure(race.field), type(optimizer), race.detail)
        self.program = programs.get(key, partial(_walk, detail=race.detail))

    def arguments(self, noise: Path, fresh: bool) -> tuple[Any, ...]:
        """What the program is called with for the next rows."""
        return self._race.field, self._optimizer, self._walker, self._race.start, fresh, noise

    def advance(self, noise: Path, fresh: bool) -> None:
        """Set the next rows going, unless the contestant is out."""
        if not self.referee.is_out:
            self._walker, self._columns = self.program(*self.arguments(noise, fresh))

    def collect(self, first: int, rows: int) -> Columns:
        """The rows that `advance` set going, judged; void where the contestant is out."""
        if self.referee.is_out:
            return self._columns.voided(0).rows(0, rows)
        columns = jax.tree.map(np.asarray, self._columns).rows(0, rows)
        sound = self.referee.watch(first, columns.points, columns.losses)
        return columns if sound == rows else columns.voided(sound)


def _walk(
    field: Field,
    optimizer: AbstractOptimizer,
    walker: Walker,
    start: tuple[Array, Array],
    fresh: Flag,
    noise: Array,
    *,
    detail: bool,
) -> tuple[Walker, Columns]:
    """The next rows of a walk; a fresh one begins at `start` and ignores `walker`."""
    begun = begin(optimizer, start)
    walker = jax.tree.map(lambda new, old: jnp.where(fresh, new, old), begun, walker)

    def body(walker: Walker, noise: Array) -> tuple[Walker, Any]:
        moved, row = step(field, optimizer, walker, noise)
        return moved, (walker.theta, row if detail else None)

    walker, (theta, row) = jax.lax.scan(body, walker, noise)
    points, losses = jnp.stack(theta, axis=1), jax.vmap(field)(*theta)
    if not detail:
        return walker, Columns(points, losses)
    readings = {name: jnp.stack(pair, axis=1) for name, pair in row.readings.items()}
    gradients, steps = jnp.stack(row.gradient, axis=1), jnp.stack(row.step, axis=1)
    return walker, Columns(points, losses, gradients, steps, readings)


def _void(column: np.ndarray, low: int) -> np.ndarray:
    column = np.array(column)
    column[low:] = np.nan
    return column
