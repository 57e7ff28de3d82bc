"""Plain gradient descent: straight down the slope, as far as the slope is steep.

Called sgd, as in every library, because on a network the gradient is that of a mini-batch.
It is the measure for the others: it keeps no memory and treats all directions alike.
"""

from typing import ClassVar, NamedTuple

import jax

from backend.foundation.types import Number, Tree
from backend.optimizers._base import AbstractOptimizer, Formula, Spelling, Update
from backend.optimizers._shared import learning_rate


class SgdState(NamedTuple):
    """Nothing is remembered."""


class Sgd(AbstractOptimizer):
    """θ ← θ − η ∇f(θ)  (Cauchy, 1847; stochastic: Robbins & Monro, 1951)."""

    title = "Plain descent"
    place = 0
    about = "Steps straight down the slope; a longer step where it is steeper. No memory."
    says = (
        "The step is the gradient times the learning rate, so it crawls where the ground is flat "
        "and bounces where the walls are steep."
    )
    source = "Cauchy, Méthode générale pour la résolution des systèmes d'équations (1847)"
    year = 1847
    formulas: ClassVar = (
        Formula("g ← ∇f(θ)", "gradient"),
        Formula("θ ← θ − η g", "step"),
    )
    readings: ClassVar = ()

    learning_rate: Number = learning_rate(0.01)

    def init(self, theta: Tree) -> SgdState:
        """No state."""
        del theta
        return SgdState()

    def update(self, gradient: Tree, state: SgdState, theta: Tree) -> Update:
        """One step down the slope."""
        del theta
        return Update(jax.tree.map(lambda g: -self.learning_rate * g, gradient), state)

    def spelled(self) -> dict[str, Spelling]:
        """Everybody has it."""
        return {
            "optax": Spelling("optax.sgd"),
            "pytorch": Spelling("torch.optim.SGD"),
            "keras": Spelling("keras.optimizers.SGD"),
        }
