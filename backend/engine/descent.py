"""The loop at the heart: one optimizer walking down one field, as a traced function."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
from jax import Array

from backend.engine.racer import Rule
from backend.foundation.types import Flag, Number

Field = Callable[[Any, Any], Any]
"""A loss of two coordinates, f(x, y); a pytree, so that its knobs are arguments."""


class Walker(NamedTuple):
    """Where an optimizer stands, and what it and a schedule that watches the loss remember."""

    theta: tuple[Array, Array]
    state: Any
    watched: Any


def begin(rule: Rule, start: tuple[Any, Any]) -> Walker:
    """At the start, remembering nothing."""
    x, y = start
    theta = (jnp.asarray(x, float), jnp.asarray(y, float))
    return Walker(theta, rule.optimizer.init(theta), rule.remembering())


class Lane(NamedTuple):
    """All that a walk depends on; a fresh one begins at `start` and ignores its walker."""

    field: Field
    rule: Rule
    start: tuple[Any, Any]
    fresh: Flag
    walker: Walker

    def begun(self) -> Walker:
        """Where the walk goes on: at the start if it is fresh."""
        begun = begin(self.rule, self.start)
        return jax.tree.map(lambda new, old: jnp.where(self.fresh, new, old), begun, self.walker)


def blank(rule: Rule) -> Walker:
    """A walker of the right shape that has not begun: what a first call is given."""
    return _blank(jax.tree.structure(rule))


@lru_cache
def _blank(rule: Any) -> Walker:
    ones = rule.unflatten([1.0] * rule.num_leaves)
    shape = jax.eval_shape(lambda: begin(ones, (0.0, 0.0)))
    return jax.tree.map(lambda leaf: 0.0, shape)


class Row(NamedTuple):
    """What is known of one step: from where, on what gradient, how far, and the readings.

    `unclipped` is the gradient before clipping, `gradient` what the rule was given; where nothing
    clips, there is no other.
    """

    gradient: tuple[Array, Array]
    unclipped: tuple[Array, Array] | None
    rate: Array
    step: tuple[Array, Array]
    readings: dict[str, tuple[Array, Array]]


def step(
    field: Field, rule: Rule, walker: Walker, noise: Array, factor: Number | None
) -> tuple[Walker, Row]:
    """One step: `noise` (2,) is added to the gradient, which is then clipped, and the rate is
    multiplied by `factor` and by what a watcher makes of the loss here.
    """
    theta, state, _ = walker
    optimizer, watched = _scheduled(field, rule, walker, factor)
    slope = jax.grad(lambda theta: field(*theta))(optimizer.probe(theta, state))
    raw = (slope[0] + noise[0], slope[1] + noise[1])
    gradient = _clipped(rule, raw)
    change, after, shown = optimizer.update(gradient, state, theta)
    readings = {
        reading.name: shown[reading.name] if reading.name in shown else getattr(after, reading.name)
        for reading in optimizer.readings
    }
    moved = (theta[0] + change[0], theta[1] + change[1])
    unclipped = None if rule.clipping is None else raw
    row = Row(gradient, unclipped, optimizer.learning_rate, change, readings)
    return Walker(moved, after, watched), row


def _scheduled(field: Field, rule: Rule, walker: Walker, factor: Number | None) -> tuple[Any, Any]:
    """The optimizer at its rate of this step, and what the watcher remembers from here on."""
    rate, watched = rule.optimizer.learning_rate, walker.watched  # type: ignore[attr-defined]
    if factor is not None:
        rate = rate * factor
    if rule.watcher is not None:
        watched, seen = rule.watcher.watch(watched, field(*walker.theta))
        rate = rate * seen
    return rule.at(rate).optimizer, watched


def _clipped(rule: Rule, gradient: tuple[Array, Array]) -> tuple[Array, Array]:
    """θ is one tensor, so its gradient is clipped as one."""
    if rule.clipping is None:
        return gradient
    x, y = rule.clipping(jnp.stack(gradient))
    return x, y
