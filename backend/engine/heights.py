"""A network's losses as a function of its weights: what a landscape's height is.

Penalties are left out, and nothing is drawn at random: no unit is dropped. Batch normalisation
standardises by the statistics of all training points at the very weights in question, for
validation points too. Moving averages would not do: they are of the weights that a path came by,
and say nothing of others.
"""

import threading
from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
from jax import Array
from jax.flatten_util import ravel_pytree
from jaxtyping import Float

from backend.engine.contestant import Fresh, Points
from backend.engine.grounds import room
from backend.engine.looks import Scene
from backend.engine.losses import JUDGES, Task
from backend.engine.network import Parameters, forward, steady
from backend.engine.programs import Call, programs
from backend.engine.recipe import Signals
from backend.engine.turns import Slices, turns
from backend.foundation.errors import Stopped
from backend.foundation.types import Tree

LANES = 64
"""Networks that one call judges at most."""

NUMBERS = 1 << 19
"""Weights and points of all networks in one call: what fits into a core's cache."""


class Judged(NamedTuple):
    """Points that networks are judged by; `counted` says which of them count."""

    x: Any
    y: Any
    counted: Any


class Heights:
    """Training and validation loss of networks of one form, `lanes` of them at a time."""

    def __init__(self, signals: Signals, blank: Fresh, points: Points) -> None:
        steadied = steady(signals, blank.parameters, blank.moving)
        # Statistics are of exactly the points that count; else others may fill the room.
        exact = bool(steadied.signals.layers)
        parts = [_judged(points.scene, part, exact) for part in ("training", "validation")]
        theta, unravel = ravel_pytree(blank.parameters)
        self._dtype = theta.dtype
        self.points = sum(len(part.x) for part in parts)
        self.lanes = max(1, min(LANES, NUMBERS // (len(theta) + self.points)))
        self._numbers = (signals, blank.moving, *parts)
        self._blank = np.zeros((self.lanes, len(theta)), theta.dtype)
        leaves = jax.tree.leaves((blank, *parts))
        shapes = tuple((tuple(leaf.shape), str(leaf.dtype)) for leaf in leaves)
        key = ("heights", jax.tree.structure((signals, blank)), shapes, points.task, self.lanes)
        self._program = programs.get(key, partial(_heights, unravel, points.task))

    def call(self) -> Call:
        """What has to be compiled."""
        return self._program, (self._blank, *self._numbers)

    def at(self, thetas: Float[np.ndarray, "lanes parameters"]) -> Float[np.ndarray, "lanes 2"]:
        """Training and validation loss at these weights, no more than `lanes` of them."""
        filled = self._blank.copy()
        filled[: len(thetas)] = thetas
        losses = np.stack(self._program(filled, *self._numbers), axis=1)
        return losses[: len(thetas)].astype(float)

    def everywhere(
        self, count: int, weights: Callable[[slice], np.ndarray], stop: threading.Event
    ) -> Float[np.ndarray, "count 2"]:
        """The losses at so many places, side by side; `weights` makes those of some of them.

        Raises Stopped once `stop` is set.
        """

        def some(here: slice) -> Slices[np.ndarray]:
            if stop.is_set():
                raise Stopped("The reader has left.")
            yield from ()  # One slice: it takes some milliseconds.
            return self.at(weights(here))

        parts = [slice(k, min(k + self.lanes, count)) for k in range(0, count, self.lanes)]
        jobs = [turns.submit(some(part)) for part in parts]
        return np.concatenate([job.result() for job in jobs])


def _judged(scene: Scene, part: str, exact: bool) -> Judged:
    places = np.flatnonzero(getattr(scene, part))
    count = len(places) if exact else room(len(places))
    picked = np.resize(places, count)
    return Judged(scene.x[picked], scene.y[picked], np.arange(count) < len(places))


def _heights(
    unravel: Callable[[Array], Parameters],
    task: Task,
    thetas: Array,
    signals: Signals,
    moving: list[tuple[Tree, ...]],
    training: Judged,
    validation: Judged,
) -> tuple[Array, Array]:
    def losses(theta: Array) -> tuple[Array, Array]:
        still = steady(signals, unravel(theta), moving)
        rules = tuple(rule.forgetful() for rule in still.signals.layers)
        told = Signals(still.signals.activation, rules)
        send = partial(forward, told, still.parameters, key=jax.random.key(0))
        learned = send(still.moving, training.x, training=True)
        tested = send(learned.moving, validation.x)
        return _mean(task, learned.outputs, training), _mean(task, tested.outputs, validation)

    return jax.vmap(losses)(thetas)


def _mean(task: Task, outputs: Array, part: Judged) -> Array:
    """Over the points that count; what is not finite at the others does not matter."""
    losses = jnp.where(part.counted, JUDGES[task].losses(outputs, part.y), 0)
    return jnp.sum(losses) / jnp.sum(part.counted).astype(losses.dtype)
