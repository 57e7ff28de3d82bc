"""Adam: momentum's memory of the gradient and RMSProp's scaling, both corrected for their start.

Averages that begin at zero are too small at first; dividing by 1 − βᵗ repairs that. It is a
division: implementations that multiply instead exist, and are wrong.
"""

from typing import ClassVar, NamedTuple

import jax
import jax.numpy as jnp

from backend.foundation.knobs import knob
from backend.foundation.types import Flag, Number, Scalar, Tree
from backend.optimizers._base import AbstractOptimizer, Formula, Reading, Spelling, Update
from backend.optimizers._shared import (
    EPS_EARLY,
    EPS_LATE,
    corrected_root,
    decay,
    eps_before_correction,
    epsilon,
    learning_rate,
    one_like,
)


class AdamState(NamedTuple):
    """Both moments, and the powers β₁ᵗ and β₂ᵗ, which are cheaper to carry than to compute."""

    m: Tree
    s: Tree
    beta1_power: Scalar
    beta2_power: Scalar


class Adam(AbstractOptimizer):
    """m̂ = m/(1−β₁ᵗ), ŝ = s/(1−β₂ᵗ); θ ← θ − ηm̂/(√ŝ + ε)  (Kingma & Ba, 2015)."""

    title = "Adam"
    place = 50
    about = "Momentum's memory and RMSProp's scaling, both corrected for having started at zero."
    says = (
        "The averaged gradient is divided by its recent size, so both coordinates move at about "
        "the learning rate, however steep the wall is."
    )
    source = "Kingma & Ba, Adam: a method for stochastic optimization, ICLR (2015)"
    year = 2015
    formulas: ClassVar = (
        Formula("g ← ∇f(θ)", "gradient"),
        Formula("m ← β₁ m + (1 − β₁) g", "m"),
        Formula("s ← β₂ s + (1 − β₂) g ⊗ g", "s"),
        Formula("m̂ = m / (1 − β₁ᵗ)", "m_hat"),
        Formula("ŝ = s / (1 − β₂ᵗ)", "s_hat"),
        Formula("η ⊘ (√ŝ + ε)", "rate"),
        Formula("θ ← θ − η m̂ ⊘ (√ŝ + ε)", "step"),
    )
    readings: ClassVar = (
        Reading("m", "m", "first moment", "average", "Recent gradients, averaged."),
        Reading("s", "s", "second moment", "square", "Recent squared gradients, averaged."),
        Reading(
            "m_hat",
            "m̂",
            "corrected first moment",
            "average",
            "m, freed of its start at 0.",
        ),
        Reading(
            "s_hat",
            "ŝ",
            "corrected second moment",
            "square",
            "s, freed of its start at 0.",
        ),
        Reading(
            "rate",
            "η/√ŝ",
            "effective rate",
            "rate",
            "The rate each coordinate really gets.",
        ),
    )

    learning_rate: Number = learning_rate(0.001)
    beta1: Number = decay(0.9, "β₁", "Share of the averaged gradient that is kept.")
    beta2: Number = decay(0.999, "β₂", "Share of the averaged squares that is kept.")
    eps: Number = epsilon()
    eps_before_correction: Flag = eps_before_correction()
    bias_correction: Flag = knob(
        True, about="Divide the averages by 1 − βᵗ, because they began at zero."
    )

    def init(self, theta: Tree) -> AdamState:
        """Averages of nothing yet; β⁰ = 1."""
        zeros = jax.tree.map(jnp.zeros_like, theta)
        return AdamState(m=zeros, s=zeros, beta1_power=one_like(theta), beta2_power=one_like(theta))

    def update(self, gradient: Tree, state: AdamState, theta: Tree) -> Update:
        """Average, correct, divide."""
        del theta
        beta1, beta2 = self.beta1, self.beta2
        new1, new2 = 1 - beta1, 1 - beta2
        m = jax.tree.map(lambda m, g: beta1 * m + new1 * g, state.m, gradient)
        s = jax.tree.map(lambda s, g: beta2 * s + new2 * g * g, state.s, gradient)
        power1, power2 = beta1 * state.beta1_power, beta2 * state.beta2_power
        correction1 = jnp.where(self.bias_correction, 1 - power1, 1)
        correction2 = jnp.where(self.bias_correction, 1 - power2, 1)
        m_hat = jax.tree.map(lambda m: m / correction1, m)
        s_hat = jax.tree.map(lambda s: s / correction2, s)
        root = corrected_root(s, correction2, self.eps, self.eps_before_correction)
        # m̂ over the root, with one division: nothing else in a step costs as much.
        step = jax.tree.map(lambda m, root: -self.learning_rate * m / (correction1 * root), m, root)
        rate = jax.tree.map(lambda root: self.learning_rate / root, root)
        shown = {"m_hat": m_hat, "s_hat": s_hat, "rate": rate}
        return Update(step, AdamState(m, s, power1, power2), shown)

    def spelled(self) -> dict[str, Spelling]:
        """All of them correct the bias; Keras adds ε before that, the others after."""
        if not self.bias_correction:
            return {}
        b1, b2, eps, first = self.beta1, self.beta2, self.eps, self.eps_before_correction
        late, early = ((EPS_LATE,), ()) if first else ((), (EPS_EARLY,))
        keras = {"beta_1": b1, "beta_2": b2, "epsilon": eps}
        return {
            "optax": Spelling("optax.adam", {"b1": b1, "b2": b2, "eps": eps}, late),
            "pytorch": Spelling("torch.optim.Adam", {"betas": (b1, b2), "eps": eps}, late),
            "keras": Spelling("keras.optimizers.Adam", keras, early),
        }
