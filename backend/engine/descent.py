"""The loop at the heart: one optimizer walking down one field, as a traced function."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
from jax import Array

from backend.foundation.types import Flag
from backend.optimizers import AbstractOptimizer

Field = Callable[[Any, Any], Any]
"""A loss of two coordinates, f(x, y); a pytree, so that its knobs are arguments."""


class Walker(NamedTuple):
    """Where an optimizer stands, and what it remembers."""

    theta: tuple[Array, Array]
    state: Any


def begin(optimizer: AbstractOptimizer, start: tuple[Any, Any]) -> Walker:
    """At the start, remembering nothing."""
    x, y = start
    theta = (jnp.asarray(x, float), jnp.asarray(y, float))
    return Walker(theta, optimizer.init(theta))


class Lane(NamedTuple):
    """All that a walk depends on; a fresh one begins at `start` and ignores its walker."""

    field: Field
    optimizer: AbstractOptimizer
    start: tuple[Any, Any]
    fresh: Flag
    walker: Walker

    def begun(self) -> Walker:
        """Where the walk goes on: at the start if it is fresh."""
        begun = begin(self.optimizer, self.start)
        return jax.tree.map(lambda new, old: jnp.where(self.fresh, new, old), begun, self.walker)


@lru_cache
def blank(kind: type[AbstractOptimizer]) -> Walker:
    """A walker of the right shape that has not begun: what a first call is given."""
    shape = jax.eval_shape(lambda: begin(kind(), (0.0, 0.0)))
    return jax.tree.map(lambda leaf: 0.0, shape)


class Row(NamedTuple):
    """What is known of one step: from where, on what gradient, how far, and the readings."""

    gradient: tuple[Array, Array]
    step: tuple[Array, Array]
    readings: dict[str, tuple[Array, Array]]


def step(
    field: Field, optimizer: AbstractOptimizer, walker: Walker, noise: Array
) -> tuple[Walker, Row]:
    """One step; `noise` (2,) is added to the gradient before the rule sees it."""
    theta, state = walker
    slope = jax.grad(lambda theta: field(*theta))(optimizer.probe(theta, state))
    gradient = (slope[0] + noise[0], slope[1] + noise[1])
    change, after, shown = optimizer.update(gradient, state, theta)
    readings = {
        reading.name: shown[reading.name] if reading.name in shown else getattr(after, reading.name)
        for reading in optimizer.readings
    }
    moved = (theta[0] + change[0], theta[1] + change[1])
    return Walker(moved, after), Row(gradient, change, readings)
