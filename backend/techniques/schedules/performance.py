"""Performance schedule: the rate falls when the loss has stopped improving.

The rule of PyTorch's ReduceLROnPlateau, with its relative threshold; for a negative loss, where
that rule would take a worse one for a better, the threshold is a share of its size.
"""

from typing import NamedTuple

import jax.numpy as jnp

from backend.foundation.knobs import knob
from backend.foundation.types import Number, Scalar
from backend.techniques.schedules._base import AbstractSchedule


class PerformanceState(NamedTuple):
    """Best loss so far, looks since it last improved, and the factor now; all in float64."""

    best: Scalar
    bad: Scalar
    factor: Scalar


class Performance(AbstractSchedule):
    """η ← ηf after p looks without improvement  (Krizhevsky, Sutskever & Hinton, 2012)."""

    title = "Performance"
    place = 50
    about = "Watches the loss and lowers the rate when it has stopped improving."
    formula = "η ← f η when more than p looks in a row found no loss below (1 − τ) · best"
    source = "Krizhevsky, Sutskever & Hinton, ImageNet classification with deep CNNs, NIPS"
    year = 2012

    factor: Number = knob(
        0.1, 1e-2, 0.99, "log", symbol="f", about="What the rate is multiplied by each time."
    )
    patience: Number = knob(
        5.0,
        0.0,
        200.0,
        "whole",
        symbol="p",
        about="How many looks at the loss (steps of a race, frames of a training) without "
        "improvement are borne.",
    )
    threshold: Number = knob(
        1e-4,
        1e-8,
        0.5,
        "log",
        symbol="τ",
        about="Share of the best loss by which a new one must lie below it to count.",
    )

    def init(self) -> PerformanceState:
        """No loss seen yet."""
        return PerformanceState(*(jnp.array(x, jnp.float64) for x in (jnp.inf, 0.0, 1.0)))

    def watch(self, state: PerformanceState, loss: Number) -> tuple[PerformanceState, Number]:
        """Lower the factor where patience is exhausted; it comes in the loss's own dtype."""
        dtype, loss = jnp.result_type(loss), jnp.asarray(loss, state.best.dtype)
        better = loss < state.best * (1 - self.threshold * jnp.sign(state.best))
        best = jnp.where(better, loss, state.best)
        bad = jnp.where(better, 0.0, state.bad + 1)
        exhausted = bad > self.patience
        factor = jnp.where(exhausted, self.factor * state.factor, state.factor)
        state = PerformanceState(best, jnp.where(exhausted, 0.0, bad), factor)
        return state, factor.astype(dtype)
