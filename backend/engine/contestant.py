"""One contestant under one seed: its weights, its programs, and where its training stands."""

import threading
import time
from functools import partial
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
from jax import Array
from jax.flatten_util import ravel_pytree

from backend.engine import network
from backend.engine.batches import Batches
from backend.engine.looks import Scene, Seen, look_program
from backend.engine.losses import Task
from backend.engine.network import Parameters, Sizes
from backend.engine.programs import Call, Program, programs
from backend.engine.recipe import Recipe
from backend.engine.turns import Slices, at_once
from backend.engine.walk import ROWS, Block, Lane, walk_program
from backend.foundation.errors import Stopped

CALL = 3e10
"""Multiplications that one call may take, so that it ends within a second or so."""

LEAST = 32
"""Points of a batch below which a step takes no less time: it goes through all parameters."""


class Points(NamedTuple):
    """A seed's training as a network meets it."""

    scene: Scene
    batches: Batches
    task: Task
    outputs: int


class Fresh(NamedTuple):
    """A network before its first step."""

    parameters: Parameters
    moving: Any


class Look(NamedTuple):
    """How a contestant stands; learning_rate is the next step's, step_us the time of the last.

    alive: whether it has not diverged. theta: all its parameters in one vector.
    """

    seen: Seen
    alive: bool
    learning_rate: float
    step_us: float
    theta: Any


class Contestant:
    """Takes steps when asked to, and can be looked at in between.

    `blank` is a network of its form, all of whose numbers are zero.
    `warm` holds parameters that take the place of fresh ones, lowest layers first.
    """

    def __init__(self, recipe: Recipe, points: Points, seed: int, steps: int, dtype: Any) -> None:
        self._recipe, self._points, self._steps = recipe, points, steps
        self._key = jax.random.key(seed)
        self._dtype = dtype
        features = points.scene.x.shape[1]
        self._sizes: Sizes = (features, *recipe.hidden, points.outputs)
        self._begin = _begin_program(recipe, self._sizes, dtype)
        form = self._begin.form(recipe.initializer, recipe.signals, self._key)
        self._form = Fresh(*form)
        self.parameters = sum(leaf.size for leaf in jax.tree.leaves(self._form.parameters))
        blank = jax.tree.map(lambda leaf: jnp.zeros(leaf.shape, leaf.dtype), self._form)
        self.blank = Fresh(*blank)
        self._factors = recipe.schedule.factors(steps)
        self._watched = recipe.schedule.init()
        self._watch_factor = 1.0
        self._scales = recipe.start.scales(steps) if recipe.start is not None else None
        self._reused = self._which_are_reused()
        self._lane = self._at(self.blank)
        self._walk = walk_program(
            recipe.rules, self.blank.parameters, points.task, self._block(0, 1)
        )
        self._look = look_program(
            recipe.signals, recipe.penalties, self.blank.parameters, points.task, points.scene
        )
        self.diverged_at: int | None = None
        self.losses: list[float] = []
        self._step_us = float("nan")

    def first_calls(self) -> list[Call]:
        """What has to be compiled before there is a first picture."""
        begin = (self._recipe.initializer, self._recipe.signals, self._key)
        return [(self._begin, begin), (self._look, self._look_arguments())]

    def walk_calls(self) -> list[Call]:
        """What has to be compiled before the first step."""
        return [(self._walk, self._walk_arguments(0, 1))]

    def begin(self, warm: Fresh | None = None) -> None:
        """Draw the weights; the lowest hidden layers come from `warm`, if that is given."""
        drawn = self._begin(self._recipe.initializer, self._recipe.signals, self._key)
        fresh = Fresh(*drawn)
        if warm is not None and self._recipe.start is not None:
            fresh = _handed_on(warm, fresh, self._handed_on)
        self._lane = self._at(fresh)

    def advance(self, count: int, stop: threading.Event | None = None) -> None:
        """Take `count` steps at one go."""
        at_once(self.slices(count, stop or threading.Event()))

    def slices(self, count: int, stop: threading.Event) -> Slices[None]:
        """Take `count` steps, a second's worth at most at a time; a diverged one stays where it is.

        Raises Stopped once `stop` is set.
        """
        points = max(self._points.batches.size, LEAST)
        most = max(1, min(ROWS, int(CALL / (6 * self.parameters * points))))
        first, took = int(self._lane.step), 0.0
        for done in range(0, count, most):
            if stop.is_set():
                raise Stopped("The reader has left.")
            if self.diverged_at is not None:
                return
            begun, rows = time.perf_counter(), min(most, count - done)
            self._lane, losses = self._walk(*self._walk_arguments(first + done, rows))
            self._note(first + done, np.asarray(losses)[:rows])
            took += time.perf_counter() - begun
            yield
        if count:
            self._step_us = 1e6 * took / count

    def look(self) -> Look:
        """How it stands now. A schedule that watches learns of the validation loss."""
        seen: Seen = jax.tree.map(np.asarray, self._look(*self._look_arguments()))
        if self.diverged_at is None and not np.isfinite(seen.training_loss):
            self.diverged_at = int(self._lane.step)
        self._watched, factor = self._recipe.schedule.watch(
            self._watched, jnp.asarray(seen.validation_loss, float)
        )
        self._watch_factor = float(factor)
        alive, theta = self.diverged_at is None, np.asarray(self._lane.theta)
        return Look(seen, alive, self._learning_rate, self._step_us, theta)

    @property
    def _learning_rate(self) -> float:
        # After the last step, the last one's.
        k = min(int(self._lane.step), self._steps - 1)
        eta = float(self._recipe.optimizer.learning_rate)  # type: ignore[attr-defined]
        return eta * float(self._factors[k]) * self._watch_factor

    @property
    def weights(self) -> Fresh:
        """Where it stands now."""
        _, unravel = ravel_pytree(self.blank.parameters)
        return Fresh(unravel(self._lane.theta), self._lane.moving)

    def _note(self, first: int, losses: np.ndarray) -> None:
        self.losses.extend(losses.tolist())
        bad = np.flatnonzero(~np.isfinite(losses))
        if len(bad):
            self.diverged_at = first + int(bad[0])

    def _at(self, fresh: Fresh) -> Lane:
        theta, _ = ravel_pytree(fresh.parameters)
        state = self._recipe.optimizer.init(theta)
        step = jnp.zeros((), jnp.int32)
        return Lane(theta, state, fresh.moving, jax.random.fold_in(self._key, 3), step)

    @property
    def _handed_on(self) -> int:
        assert self._recipe.start is not None
        return min(round(float(self._recipe.start.layers)), len(self._recipe.hidden))

    def _which_are_reused(self) -> Array | None:
        if self._recipe.start is None:
            return None
        reused = [i < self._handed_on for i in range(len(self._sizes) - 1)]
        return ravel_pytree(self.blank.parameters.of_layers(reused))[0]

    def _block(self, first: int, count: int) -> Block:
        def plan(factors: np.ndarray, more: float = 1.0) -> np.ndarray:
            rates = np.zeros(ROWS, self._dtype)
            rates[:count] = factors[first : first + count] * more
            return rates

        rows = self._points.batches.rows(first, count, ROWS)
        scales = None if self._scales is None else plan(self._scales)
        rates = plan(self._factors, self._watch_factor)
        scene = self._points.scene
        return Block(scene.x, scene.y, rows, rates, scales, self._reused)

    def _walk_arguments(self, first: int, count: int) -> tuple[Any, ...]:
        return self._recipe.rules, self._lane, self._block(first, count), count

    def _look_arguments(self) -> tuple[Any, ...]:
        recipe, lane = self._recipe, self._lane
        return (
            recipe.signals,
            recipe.penalties,
            lane.theta,
            lane.moving,
            jax.random.fold_in(self._key, 4),
            self._points.scene,
        )


def fresh(recipe: Recipe, points: Points, seed: int, dtype: Any) -> Fresh:
    """A network before its first step, as a contestant of this seed draws it."""
    sizes = (points.scene.x.shape[1], *recipe.hidden, points.outputs)
    drawn = _begin_program(recipe, sizes, dtype)(
        recipe.initializer, recipe.signals, jax.random.key(seed)
    )
    return Fresh(*drawn)


def _begin_program(recipe: Recipe, sizes: Sizes, dtype: Any) -> Program:
    structure = jax.tree.structure((recipe.initializer, recipe.signals))
    return programs.get(("begin", structure, sizes, str(dtype)), partial(_begun, sizes, dtype))


def _begun(sizes: Sizes, dtype: Any, initializer: Any, signals: Any, key: Array) -> Any:
    return network.begin(initializer, signals, sizes, key, dtype)


def _handed_on(warm: Fresh, fresh: Fresh, layers: int) -> Fresh:
    """The lowest `layers` hidden layers of `warm`, the rest fresh."""

    def join(theirs: list[Any], ours: list[Any]) -> list[Any]:
        return [*theirs[:layers], *ours[layers:]]

    parameters = Parameters(
        join(warm.parameters.dense, fresh.parameters.dense),
        join(warm.parameters.learned, fresh.parameters.learned),
    )
    return Fresh(parameters, join(warm.moving, fresh.moving))
