"""A fleet: many walks of one rule at once, which differ in some of their numbers.

Every lane takes the very steps of a race (`descent.step`) and is judged as the referee judges,
so it ends, to the last bit, where the single race from there ends; only the end is kept. The
exceptions are a bit apart, for XLA simplifies arithmetic on an array in another order than on a
number there: the surfaces levy, plateau and shallow_dip, and clipping by norm. The tests name them.
"""

import math
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any, NamedTuple, TypeVar

import jax
import jax.numpy as jnp
import numpy as np
from jax import Array
from jaxtyping import Float, Int

from backend.engine.descent import Field, Walker, begin, step
from backend.engine.noise import draws
from backend.engine.onepass import repeated
from backend.engine.packing import Form, form, pack, unpack
from backend.engine.programs import Program, programs
from backend.engine.race import Race, filling
from backend.engine.racer import Racer, Rule
from backend.engine.referee import circle
from backend.engine.tiles import tiled, tiles
from backend.foundation.errors import Stopped

LANES = 8192
"""Walks that a call computes where there are many: enough to outweigh what a call itself costs."""

WIDE = {"xla_cpu_prefer_vector_width": 512}
"""Lanes are what vectors are for; where the processor has none so wide, its own are taken."""

AHEAD = 2
"""Jobs for each worker that are begun before they are asked for."""


Done = TypeVar("Done")


class Cast(NamedTuple):
    """What lanes walk with: a leaf is a number that all share, or an array, one for each."""

    field: Field
    rule: Rule
    start: tuple[Any, Any]


@dataclass(frozen=True)
class Ends:
    """How the lanes ended.

    points and losses: at the last step, whatever they are. diverged_at: as the referee has it, -1
    where a lane did not. since: the first step of the unbroken stretch, up to the last step, in
    which the loss was within the tolerance of the best known loss (or below it, as the referee has
    it) or of a further level; -1 where there is none.
    """

    points: Float[np.ndarray, "lanes 2"]
    losses: Float[np.ndarray, " lanes"]
    since: Int[np.ndarray, " lanes"]
    diverged_at: Int[np.ndarray, " lanes"]


@dataclass(frozen=True)
class Fleet:
    """What all lanes of a racer share: its race's steps, noise and referee.

    levels: losses at which a walk may settle besides the best known one. draw: which draw of the
    race's noise; 0 is the race's own.
    """

    race: Race
    racer: Racer
    levels: tuple[float, ...] = ()
    draw: int = 0

    def cast(self, start: tuple[Any, Any]) -> Cast:
        """Lanes that differ in their starts alone."""
        return Cast(self.race.field, self.racer.rule(), start)

    def call(self, cast: Cast, walked: int | None = None) -> tuple[Program, tuple[Any, ...]]:
        """The program for so many lanes that differ in these numbers, and its arguments.

        walked: how many of them, from the first on, are to be walked; all if it is not given. So
        one program serves calls of any size up to its own.
        """
        leaves, tree = jax.tree.flatten(cast)
        shapes = tuple(getattr(leaf, "shape", ()) for leaf in leaves)
        race = self.race
        own, common = _parted(leaves, shapes)
        best = math.nan if race.best_loss is None else race.best_loss
        court = _Court(best, _with_room(self.levels), race.tolerance, *circle(race.window))
        blocks = _blocks(race, self.racer, self.draw)
        layout = form((common, court))
        key = ("fleet", tree, shapes, layout, jax.tree.map(np.shape, blocks))
        program = programs.get(key, partial(_sail, tree, shapes, layout), WIDE)
        lanes = max(shape[0] for shape in shapes if shape)
        walked = lanes if walked is None else walked
        return program, (own, pack((common, court)), *blocks, race.steps, tiles(walked, lanes))

    def ends(self, cast: Cast, walked: int | None = None) -> Ends:
        """Walk all lanes of a call to their ends, or the first `walked` of them."""
        program, arguments = self.call(cast, walked)
        x, y, losses, since, out = (np.asarray(column)[:walked] for column in program(*arguments))
        return Ends(np.stack([x, y]).T, losses, since, out)


def sail(jobs: Iterable[Callable[[], Done]], stop: threading.Event) -> Iterator[Done]:
    """What each job gives, in turn; one a core is under way, and some more stand ready.

    A job is a call of a fleet, and what is made of its ends: that, too, is shared by the cores.
    Raises Stopped, with nothing else begun, as soon as `stop` is set.
    """
    going: deque[Future[Done]] = deque()

    def done(job: Callable[[], Done]) -> Done:
        if stop.is_set():
            raise Stopped("The reader has left.")
        return job()

    try:
        for job in jobs:
            going.append(_workers().submit(done, job))
            if len(going) > AHEAD * WORKERS:
                yield going.popleft().result()
        while going:
            yield going.popleft().result()
    finally:
        for job in going:
            job.cancel()


WORKERS = os.cpu_count() or 1


@lru_cache
def _workers() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(WORKERS, thread_name_prefix="fleet")


def _parted(leaves: list[Any], shapes: tuple[Any, ...]) -> tuple[list[Any], list[Any]]:
    """What differs from lane to lane, and what all have in common."""
    pairs = list(zip(leaves, shapes, strict=True))
    return [leaf for leaf, shape in pairs if shape], [leaf for leaf, shape in pairs if not shape]


def _with_room(levels: tuple[float, ...]) -> list[float]:
    """As many as the next power of two, so that a knob that parts two levels compiles nothing."""
    room = 1 << (len(levels) - 1).bit_length() if levels else 0
    return [*levels, *levels[-1:] * (room - len(levels))]


def _blocks(race: Race, racer: Racer, draw: int) -> tuple[Array | None, Array | None]:
    """Noise and planned factors of all steps, as many rows as the next power of two of blocks.

    None where there are none: that costs nothing.
    """
    rows = 1 << (filling(race.steps) - 1).bit_length()
    noise = None if race.noise == 0 else _noise(race.seed, draw, race.noise, rows)
    plan = racer.plan(race.steps, rows)
    return noise, None if plan is None else jnp.asarray(plan)


@lru_cache(maxsize=8)
def _noise(seed: int, draw: int, deviation: float, rows: int) -> Array:
    """Kept on the device: handing it over anew would cost each call as much as many steps."""
    return jnp.asarray(draws(seed, draw, deviation, rows))


class _Watched(NamedTuple):
    """A walker, and the verdict on it so far in one number, which costs a step the least.

    mark: from which step on the loss has been within (one step ahead if it is not); once diverged
    at step k, −1 − k.
    """

    walker: Walker
    mark: Array


class _Court(NamedTuple):
    """What lanes are judged by: the referee's numbers, and the levels to settle at."""

    best: Any
    levels: list[Any]
    tolerance: Any
    centre: tuple[Any, Any]
    reach: Any

    def mark(self, mark: Array, k: Array, x: Array, y: Array, loss: Array) -> Array:
        """The verdict after step k, of the one before and where the lane stands."""
        across, up = x - self.centre[0], y - self.centre[1]
        # The square of the distance, where the referee takes the distance: a root less.
        sound = across * across + up * up <= self.reach * self.reach
        sound &= jnp.abs(loss) < jnp.inf
        within = loss - self.best < self.tolerance
        for level in self.levels:
            within |= jnp.abs(loss - level) < self.tolerance
        now = jnp.where(sound, jnp.where(within, mark, k + 1), -1 - k)
        return jnp.where(mark < 0, mark, now)


def _sail(
    tree: Any,
    shapes: tuple[tuple[int, ...], ...],
    layout: Form,
    own: list[Array],
    numbers: Array,
    noise: Array | None,
    factors: Array | None,
    count: Array,
    count_of_tiles: Array,
) -> tuple[Array, ...]:
    """Points, losses, since when they are within, and when diverged, after `count` steps."""
    common, court = unpack(layout, numbers)

    def cast(own: list[Array], common: list[Array]) -> Cast:
        mine, ours = iter(own), iter(common)
        return tree.unflatten([next(mine if shape else ours) for shape in shapes])

    def begun(own: list[Array], shared: Any) -> _Watched:
        _, rule, start = cast(own, shared[0])
        return _Watched(begin(rule, start), jnp.asarray(0.0))

    def stepped(k: Array, at: _Watched, own: list[Array], shared: Any) -> _Watched:
        common, court, noise, factors = shared
        field, rule, _ = cast(own, common)
        x, y = at.walker.theta
        mark = court.mark(at.mark, k.astype(float), x, y, field(x, y))
        draw = jnp.zeros(2) if noise is None else noise[k]
        factor = None if factors is None else factors[k]
        return _Watched(step(field, rule, at.walker, draw, factor)[0], mark)

    def lane(own: list[Array]) -> tuple[Array, ...]:
        at = repeated(begun, stepped, count, own, (common, court, noise, factors))
        x, y = at.walker.theta
        loss = cast(own, common).field(x, y)
        mark = court.mark(at.mark, count.astype(float), x, y, loss)
        since = jnp.where(mark > count, -1, jnp.maximum(mark, -1))
        return x, y, loss, since, jnp.where(mark < 0, -1 - mark, -1)

    return tiled(lane, own, count_of_tiles, (float, float, float, np.int32, np.int32))
