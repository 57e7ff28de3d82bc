"""Nadam: Adam with Nesterov's look-ahead folded into the step.

No second gradient is measured: the step uses the momentum that the next one would have. μ warms
up towards β₁; libraries differ in how fast (`momentum_decay`: PyTorch 0.004, Keras 1, and a
constant μ = β₁ in optax and the textbook, which is null here).
"""

import math
from typing import ClassVar, NamedTuple

import jax
import jax.numpy as jnp

from backend.foundation.knobs import knob
from backend.foundation.types import Flag, Number, Scalar, Tree
from backend.optimizers._base import AbstractOptimizer, Formula, Reading, Spelling, Update
from backend.optimizers._shared import (
    EPS_LATE,
    corrected_root,
    decay,
    eps_before_correction,
    epsilon,
    learning_rate,
    one_like,
)


class NadamState(NamedTuple):
    """Both moments, β₂ᵗ, ∏μ so far, and 0.96^(ψt), the part of μ that fades."""

    m: Tree
    s: Tree
    beta2_power: Scalar
    mu_product: Scalar
    fade: Scalar


class Nadam(AbstractOptimizer):
    """Adam's update with μₜ₊₁m/(1−∏μμₜ₊₁) + (1−μₜ)g/(1−∏μ) as numerator  (Dozat, 2016)."""

    title = "Nadam"
    place = 60
    about = "Adam that steps with the momentum it is about to have: Nesterov's idea, Adam's scale."
    says = (
        "Like Adam, but the newest gradient counts for more in the numerator, as if the momentum "
        "of the next step were known already."
    )
    source = "Dozat, Incorporating Nesterov momentum into Adam, ICLR workshop (2016)"
    year = 2016
    formulas: ClassVar = (
        Formula("g ← ∇f(θ)", "gradient"),
        Formula("m ← β₁ m + (1 − β₁) g", "m"),
        Formula("s ← β₂ s + (1 − β₂) g ⊗ g", "s"),
        Formula("μₜ = β₁ (1 − ½ · 0.96^(ψt))"),
        Formula("m̂ = μₜ₊₁ m / (1 − ∏μ · μₜ₊₁) + (1 − μₜ) g / (1 − ∏μ)", "m_hat"),
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
            "looked-ahead moment",
            "average",
            "The momentum of the next step.",
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
    momentum_decay: Number = knob(
        0.004,
        0.0,
        10.0,
        symbol="ψ",
        null=math.inf,
        about="How fast μ warms up to β₁: PyTorch 0.004, Keras 1; off keeps it at β₁.",
    )

    def init(self, theta: Tree) -> NadamState:
        """Averages of nothing yet; the products are empty."""
        zeros, one = jax.tree.map(jnp.zeros_like, theta), one_like(theta)
        return NadamState(m=zeros, s=zeros, beta2_power=one, mu_product=one, fade=one)

    def update(self, gradient: Tree, state: NadamState, theta: Tree) -> Update:
        """Average, look ahead, correct, divide."""
        del theta
        beta1, beta2 = self.beta1, self.beta2
        new1, new2 = 1 - beta1, 1 - beta2
        m = jax.tree.map(lambda m, g: beta1 * m + new1 * g, state.m, gradient)
        s = jax.tree.map(lambda s, g: beta2 * s + new2 * g * g, state.s, gradient)
        fading = jnp.asarray(0.96**self.momentum_decay, state.fade.dtype)
        fade = state.fade * fading
        mu, mu_next = beta1 * (1 - fade / 2), beta1 * (1 - fade * fading / 2)
        product = state.mu_product * mu
        ahead, now = mu_next / (1 - product * mu_next), (1 - mu) / (1 - product)
        m_hat = jax.tree.map(lambda m, g: ahead * m + now * g, m, gradient)
        power2 = beta2 * state.beta2_power
        s_hat = jax.tree.map(lambda s: s / (1 - power2), s)
        root = corrected_root(s, 1 - power2, self.eps, self.eps_before_correction)
        step = jax.tree.map(lambda m_hat, root: -self.learning_rate * m_hat / root, m_hat, root)
        rate = jax.tree.map(lambda root: self.learning_rate / root, root)
        shown = {"m_hat": m_hat, "s_hat": s_hat, "rate": rate}
        return Update(step, NadamState(m, s, power2, product, fade), shown)

    def spelled(self) -> dict[str, Spelling]:
        """μ warms up by a knob in PyTorch, with ψ = 1 in Keras, and not at all in optax."""
        b1, b2, eps, decay = self.beta1, self.beta2, self.eps, self.momentum_decay
        late = (EPS_LATE,) if self.eps_before_correction else ()
        torch = {"betas": (b1, b2), "eps": eps, "momentum_decay": decay}
        found = {"pytorch": Spelling("torch.optim.NAdam", torch, late)}
        if decay == math.inf:
            optax = {"b1": b1, "b2": b2, "eps": eps}
            found["optax"] = Spelling("optax.nadam", optax, late)
        if decay == 1:
            keras = {"beta_1": b1, "beta_2": b2, "epsilon": eps}
            found["keras"] = Spelling("keras.optimizers.Nadam", keras, late)
        return found
