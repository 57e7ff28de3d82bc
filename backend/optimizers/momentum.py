"""Momentum: a velocity that gradients push and that friction slows.

The rate stands inside the velocity, as in the textbook and in Keras. PyTorch keeps it outside
(v ← βv + g; θ ← θ − ηv): the same path while η is constant, another one under a schedule.
"""

from typing import ClassVar, NamedTuple

import jax

from backend.foundation.types import Number, Tree
from backend.optimizers._base import AbstractOptimizer, Formula, Reading, Spelling, Update
from backend.optimizers._shared import decay, learning_rate


class MomentumState(NamedTuple):
    """The velocity, in units of θ per step."""

    m: Tree


class Momentum(AbstractOptimizer):
    """m ← βm − η∇f(θ); θ ← θ + m  (Polyak, 1964)."""

    title = "Momentum"
    place = 10
    about = "A heavy ball: past gradients keep pushing, and each step lets them fade by β."
    says = (
        "The step is the velocity: what is left of the last one, plus a push down the slope. "
        "Along a valley the pushes add up; across it they cancel."
    )
    source = "Polyak, Some methods of speeding up the convergence of iteration methods (1964)"
    year = 1964
    formulas: ClassVar = (
        Formula("g ← ∇f(θ)", "gradient"),
        Formula("m ← β m − η g", "m"),
        Formula("θ ← θ + m", "step"),
    )
    readings: ClassVar = (
        Reading(
            "m",
            "m",
            "velocity",
            "velocity",
            "The step about to be taken: friction and push.",
        ),
    )

    learning_rate: Number = learning_rate(0.01)
    momentum: Number = decay(0.9, "β", "Share of the velocity that is kept from step to step.")

    def init(self, theta: Tree) -> MomentumState:
        """At rest."""
        return MomentumState(m=jax.tree.map(jax.numpy.zeros_like, theta))

    def update(self, gradient: Tree, state: MomentumState, theta: Tree) -> Update:
        """Push the velocity, then move by it."""
        del theta
        beta, eta = self.momentum, self.learning_rate
        m = jax.tree.map(lambda m, g: beta * m - eta * g, state.m, gradient)
        return Update(m, MomentumState(m))

    def spelled(self) -> dict[str, Spelling]:
        """Keras keeps the rate inside the velocity, the others outside."""
        beta = {"momentum": self.momentum}
        return {
            "optax": Spelling("optax.sgd", beta, outside=True),
            "pytorch": Spelling("torch.optim.SGD", beta, outside=True),
            "keras": Spelling("keras.optimizers.SGD", beta),
        }
