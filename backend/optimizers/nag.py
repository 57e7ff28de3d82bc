"""Nesterov's accelerated gradient: momentum that looks where it is going before it pushes.

We keep θ itself and measure the gradient at θ + βm, as the paper and the textbook write it.
Keras and PyTorch store φ = θ + βm instead: compare their parameters with our look-ahead point.
"""

from typing import ClassVar, NamedTuple

import jax

from backend.foundation.types import Number, Tree
from backend.optimizers._base import AbstractOptimizer, Formula, Reading, Spelling, Update
from backend.optimizers._shared import decay, learning_rate


class NagState(NamedTuple):
    """The velocity, in units of θ per step."""

    m: Tree


class Nag(AbstractOptimizer):
    """m ← βm − η∇f(θ + βm); θ ← θ + m  (Nesterov, 1983)."""

    title = "NAG"
    place = 20
    about = "Momentum that measures the slope a little ahead, so that it brakes before the wall."
    says = (
        "The slope is measured where the velocity alone would lead. If it rises there, the push "
        "brakes one step earlier than momentum's would."
    )
    source = "Nesterov, A method of solving a convex programming problem (1983)"
    year = 1983
    formulas: ClassVar = (
        Formula("φ ← θ + β m", "ahead"),
        Formula("g ← ∇f(φ)", "gradient"),
        Formula("m ← β m − η g", "m"),
        Formula("θ ← θ + m", "step"),
    )
    readings: ClassVar = (
        Reading("ahead", "φ", "look-ahead point", "point", "Where the gradient is measured."),
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

    def init(self, theta: Tree) -> NagState:
        """At rest."""
        return NagState(m=jax.tree.map(jax.numpy.zeros_like, theta))

    def probe(self, theta: Tree, state: NagState) -> Tree:
        """The point that the velocity alone would lead to."""
        return jax.tree.map(lambda theta, m: theta + self.momentum * m, theta, state.m)

    def update(self, gradient: Tree, state: NagState, theta: Tree) -> Update:
        """Push the velocity by the gradient found ahead, then move by it."""
        beta, eta = self.momentum, self.learning_rate
        m = jax.tree.map(lambda m, g: beta * m - eta * g, state.m, gradient)
        return Update(m, NagState(m), {"ahead": self.probe(theta, state)})

    def spelled(self) -> dict[str, Spelling]:
        """All move the look-ahead point; PyTorch wants β > 0, without which nothing looks ahead."""
        beta = float(self.momentum)
        how = {"momentum": beta, "nesterov": True} if beta else {}
        return {
            "optax": Spelling("optax.sgd", how, ahead=beta, outside=True),
            "pytorch": Spelling("torch.optim.SGD", how, ahead=beta, outside=True),
            "keras": Spelling("keras.optimizers.SGD", how, ahead=beta),
        }
