"""AdaGrad: each coordinate's rate shrinks with all the gradient it has ever seen.

The steepest coordinate is scaled down most. The sum never forgets, so rates only ever fall.
"""

from typing import ClassVar, NamedTuple

import jax
import jax.numpy as jnp

from backend.foundation.knobs import knob
from backend.foundation.types import Flag, Number, Tree
from backend.optimizers._base import AbstractOptimizer, Formula, Reading, Spelling, Update
from backend.optimizers._shared import (
    EPS_UNDER,
    damped_root,
    eps_inside_root,
    epsilon,
    learning_rate,
)


class AdagradState(NamedTuple):
    """The sum of squared gradients."""

    s: Tree


class Adagrad(AbstractOptimizer):
    """s ← s + g²; θ ← θ − ηg/√(s + ε)  (Duchi, Hazan & Singer, 2011)."""

    title = "AdaGrad"
    place = 30
    about = "Divides each coordinate's step by the root of its summed squared gradients."
    says = (
        "Each coordinate is divided by the root of all its squared gradients so far: steep ones "
        "are tamed, and every rate only ever falls."
    )
    source = "Duchi, Hazan & Singer, Adaptive subgradient methods, JMLR 12 (2011)"
    year = 2011
    formulas: ClassVar = (
        Formula("g ← ∇f(θ)", "gradient"),
        Formula("s ← s + g ⊗ g", "s"),
        Formula("η ⊘ √(s + ε)", "rate"),
        Formula("θ ← θ − η g ⊘ √(s + ε)", "step"),
    )
    readings: ClassVar = (
        Reading("s", "s", "summed squares", "square", "All squared gradients so far."),
        Reading(
            "rate",
            "η/√s",
            "effective rate",
            "rate",
            "The rate each coordinate really gets.",
        ),
    )

    learning_rate: Number = learning_rate(0.001)
    eps: Number = epsilon()
    eps_inside_root: Flag = eps_inside_root()
    initial_accumulator: Number = knob(
        0.0,
        0.0,
        10.0,
        symbol="s₀",
        about="Where the sum begins: PyTorch 0, Keras and optax 0.1.",
    )

    def init(self, theta: Tree) -> AdagradState:
        """Every coordinate's sum begins at the knob's value."""
        begin = self.initial_accumulator
        return AdagradState(s=jax.tree.map(lambda t: jnp.full_like(t, begin), theta))

    def update(self, gradient: Tree, state: AdagradState, theta: Tree) -> Update:
        """Add the squares, divide by their root."""
        del theta
        s = jax.tree.map(lambda s, g: s + g * g, state.s, gradient)
        root = damped_root(s, self.eps, self.eps_inside_root)
        step = jax.tree.map(lambda g, root: -self.learning_rate * g / root, gradient, root)
        rate = jax.tree.map(lambda root: self.learning_rate / root, root)
        return Update(step, AdagradState(s), {"rate": rate})

    def spelled(self) -> dict[str, Spelling]:
        """PyTorch adds ε after the root; under it stands what an accumulator begins with."""
        begin, eps, inside = self.initial_accumulator, self.eps, self.eps_inside_root
        after = () if inside else (EPS_UNDER,)
        first, last = (begin + eps, 0.0) if inside else (begin, eps)
        torch = {"initial_accumulator_value": first, "eps": last}
        optax = {"initial_accumulator_value": begin, "eps": eps}
        keras = {"initial_accumulator_value": begin, "epsilon": eps}
        return {
            "optax": Spelling("optax.adagrad", optax, after),
            "pytorch": Spelling("torch.optim.Adagrad", torch),
            "keras": Spelling("keras.optimizers.Adagrad", keras, after),
        }
