"""RMSProp: AdaGrad with a fading memory.

The sum of squares becomes an exponentially decaying average. No gradient is ever forgotten at
once; each fades by ρ at every step, so the rate can rise again where the slope grows gentle.
"""

from typing import ClassVar, NamedTuple

import jax
import jax.numpy as jnp

from backend.foundation.types import Flag, Number, Tree
from backend.optimizers._base import AbstractOptimizer, Formula, Reading, Spelling, Update
from backend.optimizers._shared import (
    EPS_AFTER,
    EPS_UNDER,
    damped_root,
    decay,
    eps_inside_root,
    epsilon,
    learning_rate,
)


class RmspropState(NamedTuple):
    """The decaying average of squared gradients."""

    s: Tree


class Rmsprop(AbstractOptimizer):
    """s ← ρs + (1−ρ)g²; θ ← θ − ηg/√(s + ε)  (Tieleman & Hinton, 2012)."""

    title = "RMSProp"
    place = 40
    about = "Divides each coordinate's step by the recent size of its gradient."
    says = (
        "Each coordinate is divided by the recent size of its gradient, so it moves by about the "
        "learning rate however gentle the slope, and keeps bouncing where the slope turns."
    )
    source = "Tieleman & Hinton, Neural Networks for Machine Learning, lecture 6.5 (2012)"
    year = 2012
    formulas: ClassVar = (
        Formula("g ← ∇f(θ)", "gradient"),
        Formula("s ← ρ s + (1 − ρ) g ⊗ g", "s"),
        Formula("η ⊘ √(s + ε)", "rate"),
        Formula("θ ← θ − η g ⊘ √(s + ε)", "step"),
    )
    readings: ClassVar = (
        Reading("s", "s", "average of squares", "square", "Recent squared gradients."),
        Reading(
            "rate",
            "η/√s",
            "effective rate",
            "rate",
            "The rate each coordinate really gets.",
        ),
    )

    learning_rate: Number = learning_rate(0.001)
    rho: Number = decay(0.9, "ρ", "Share of the average of squares that is kept from step to step.")
    eps: Number = epsilon()
    eps_inside_root: Flag = eps_inside_root()

    def init(self, theta: Tree) -> RmspropState:
        """An average of nothing yet."""
        return RmspropState(s=jax.tree.map(jnp.zeros_like, theta))

    def update(self, gradient: Tree, state: RmspropState, theta: Tree) -> Update:
        """Average the squares, divide by their root."""
        del theta
        rho = self.rho
        s = jax.tree.map(lambda s, g: rho * s + (1 - rho) * g * g, state.s, gradient)
        root = damped_root(s, self.eps, self.eps_inside_root)
        step = jax.tree.map(lambda g, root: -self.learning_rate * g / root, gradient, root)
        rate = jax.tree.map(lambda root: self.learning_rate / root, root)
        return Update(step, RmspropState(s), {"rate": rate})

    def spelled(self) -> dict[str, Spelling]:
        """optax asks where ε is added; the others know one place each."""
        rho, eps, inside = self.rho, self.eps, self.eps_inside_root
        optax = {"decay": rho, "eps": eps, "eps_in_sqrt": inside}
        torch, keras = {"alpha": rho, "eps": eps}, {"rho": rho, "epsilon": eps}
        return {
            "optax": Spelling("optax.rmsprop", optax),
            "pytorch": Spelling("torch.optim.RMSprop", torch, (EPS_AFTER,) if inside else ()),
            "keras": Spelling("keras.optimizers.RMSprop", keras, () if inside else (EPS_UNDER,)),
        }
