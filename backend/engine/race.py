"""A race: several optimizers on one field, from one start, under the same noise."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import pairwise
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
from jax import Array

from backend.engine.descent import Field, Lane, Row, Walker, blank, step
from backend.engine.noise import draws
from backend.engine.packing import Form, form, pack, repack, unpack
from backend.engine.programs import Program, prepare, programs
from backend.engine.racer import Racer
from backend.engine.referee import Referee, Verdict
from backend.foundation.errors import Stopped
from backend.foundation.types import Losses, Path, Window

ROWS = 2048
"""Rows that one call of a program computes; the one static size."""

ALONE = {"xla_disable_hlo_passes": "cpu_multi_output_fusion"}
"""One walker's numbers need not be worked out together. Where XLA does, it writes all columns in
one pass, which goes over all their rows at each step: with details, a hundred times as slow.
"""

FIRST = 64
"""Rows of the first chunk, so that the picture starts at once."""


def filling(rows: int) -> int:
    """Rows of the blocks that so many rows fill."""
    return -(-rows // ROWS) * ROWS


@dataclass(frozen=True)
class Race:
    """What is to be run. The field is the surface as it is turned; start and window are too.

    noise: deviation of the normal noise on each gradient component. detail: whether gradients,
    rates, steps and the optimizers' readings are recorded besides points and losses.
    """

    field: Field
    window: Window
    best_loss: float | None
    start: tuple[float, float]
    entrants: tuple[Racer, ...]
    steps: int
    noise: float = 0.0
    seed: int = 0
    tolerance: float = 1e-3
    detail: bool = False


class Columns(NamedTuple):
    """A contestant's rows, one per step from 0 on; NaN from divergence on.

    A row's gradient is what the rule was given for the step that leaves its point, `unclipped`
    what was measured, where a racer clips; `rates` is its learning rate; `steps` and `readings`
    are that step and the optimizer's quantities after it. The last row's is not taken any more.
    """

    points: Path
    losses: Losses
    gradients: Path | None = None
    unclipped: Path | None = None
    rates: Losses | None = None
    steps: Path | None = None
    readings: dict[str, Path] | None = None

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
    runners = [_Runner(race, racer) for racer in race.entrants]
    prepare([runner.example() for runner in runners], stop)
    count = race.steps + 1
    noise = draws(race.seed, 0, race.noise, count)
    for first in range(0, count, ROWS):
        if stop.is_set():
            raise Stopped("The reader has left.")
        block, rows = _block(noise, first), min(ROWS, count - first)
        columns = [runner.advance(block, first, rows) for runner in runners]
        for low, high in pairwise([0, min(FIRST, rows), rows] if first == 0 else [0, rows]):
            if low < high:
                yield Chunk(first + low, [column.rows(low, high) for column in columns])
    yield Finish([runner.referee.verdict for runner in runners])


def cold(race: Race) -> list[int]:
    """The places of the entrants that have to be compiled before this race can begin."""
    return [
        place for place, racer in enumerate(race.entrants) if not _Runner(race, racer).program.ready
    ]


def calls(race: Race) -> list[tuple[Program, tuple[Any, ...]]]:
    """What has to be compiled for this race, as calls to be prepared ahead of need."""
    return [_Runner(race, racer).example() for racer in race.entrants]


class _Runner:
    """One contestant's run: its program, where it stands, and who judges it."""

    def __init__(self, race: Race, racer: Racer) -> None:
        rule = racer.rule()
        lane = Lane(race.field, rule, race.start, True, blank(rule))
        self._lane: Array = pack(lane)
        self._plan = racer.plan(race.steps, filling(race.steps + 1))
        self.referee = Referee(race.window, race.best_loss, race.tolerance)
        kinds = jax.tree.structure((race.field, rule, self._plan))
        key = ("race", kinds, race.detail)
        self.program = programs.get(key, partial(_walk, form(lane), race.detail), ALONE)

    def example(self) -> tuple[Program, tuple[Any, ...]]:
        """Its program, and a call of the form that it is to be compiled for."""
        return self.program, (self._lane, _calm(), self._factors(0), 1)

    def advance(self, noise: Array, first: int, rows: int) -> Columns:
        """The next rows, judged; void where the contestant is out."""
        self._lane, walked = self.program(self._lane, noise, self._factors(first), rows)
        columns = jax.tree.map(np.asarray, walked).rows(0, rows)
        if self.referee.is_out:
            return columns.voided(0)
        sound = self.referee.watch(first, columns.points, columns.losses)
        return columns if sound == rows else columns.voided(sound)

    def _factors(self, first: int) -> np.ndarray | None:
        return None if self._plan is None else self._plan[first : first + ROWS]


def _walk(
    form: Form, detail: bool, lane: Array, noise: Array, factors: Array | None, count: Array
) -> tuple[Array, Columns]:
    """The next `count` rows of a packed lane, and the lane after them; the rest stays blank.

    The outer loop runs once. But XLA does not know that when it compiles, so it can't unwrap it,
    and everything within becomes a single kernel.
    """

    def at(walker: Walker, lane: Lane, k: Array | int) -> tuple[Walker, Columns]:
        factor = None if factors is None else factors[k]
        moved, row = step(lane.field, lane.rule, walker, noise[k], factor)
        columns = Columns(jnp.stack(walker.theta), lane.field(*walker.theta))
        return moved, _detailed(columns, row) if detail else columns

    def rows(packed: Array, columns: Columns) -> tuple[Array, Columns]:
        lane = unpack(form, packed)

        def body(k: Array, before: tuple[Walker, Columns]) -> tuple[Walker, Columns]:
            walker, row = at(before[0], lane, k)
            return walker, jax.tree.map(lambda all, one: all.at[k].set(one), before[1], row)

        walker, columns = jax.lax.fori_loop(0, count, body, (lane.begun(), columns))
        return repack(lane._replace(walker=walker, fresh=False)), columns

    shapes = jax.eval_shape(lambda lane: at(lane.begun(), lane, 0)[1], unpack(form, lane))
    blanks = jax.tree.map(lambda one: jnp.zeros((ROWS, *one.shape)), shapes)
    return jax.lax.fori_loop(
        0, jnp.minimum(count, 1), lambda _, before: rows(*before), (lane, blanks)
    )


def _block(noise: Path, first: int) -> Array:
    """The noise of the rows from `first` on, filled up to a whole block."""
    block = noise[first : first + ROWS]
    if not block.any():
        return _calm()
    return jnp.asarray(np.concatenate([block, np.zeros((ROWS - len(block), 2))]))


@lru_cache
def _calm() -> Array:
    """No noise, kept on the device: handing it over anew costs as much as running the rows."""
    return jnp.zeros((ROWS, 2))


def _detailed(columns: Columns, row: Row) -> Columns:
    readings = {name: jnp.stack(pair) for name, pair in row.readings.items()}
    return columns._replace(
        gradients=jnp.stack(row.gradient),
        unclipped=None if row.unclipped is None else jnp.stack(row.unclipped),
        rates=jnp.asarray(row.rate),
        steps=jnp.stack(row.step),
        readings=readings,
    )


def _void(column: np.ndarray, low: int) -> np.ndarray:
    column = np.array(column)
    column[low:] = np.nan
    return column
