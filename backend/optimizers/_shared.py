"""What several update rules share: knobs stated once, and the two roots libraries disagree on."""

from typing import Any

import jax
import jax.numpy as jnp
from jax import Array

from backend.foundation.knobs import knob
from backend.foundation.types import Flag, Number, Tree

EPS_UNDER = "It adds ε under the root, this contestant after it."
EPS_AFTER = "It adds ε after the root, this contestant under it."
EPS_EARLY = "It adds ε before the bias correction, this contestant after it."
EPS_LATE = "It adds ε after the bias correction, this contestant before it."


def learning_rate(default: float) -> Any:
    """The knob that every rule has; `default` is Keras 3's for this rule."""
    return knob(
        default,
        1e-6,
        1e2,
        "log",
        symbol="η",
        about="How far a step goes for a given gradient.",
    )


def epsilon() -> Any:
    """The small constant that keeps a division finite."""
    return knob(
        1e-8,
        1e-16,
        1.0,
        "log",
        symbol="ε",
        about="Keeps the division finite where s is zero.",
    )


def decay(default: float, symbol: str, about: str) -> Any:
    """A factor per step by which memory fades; 0 remembers nothing, 1 would forget nothing."""
    return knob(default, 0.0, 0.9999, symbol=symbol, about=about)


def eps_inside_root() -> Any:
    """Where AdaGrad and RMSProp add ε: libraries disagree."""
    return knob(True, about="Add ε under the root (Keras, optax) or after it (PyTorch).")


def eps_before_correction() -> Any:
    """Whether Adam and Nadam add ε before the bias correction: libraries disagree."""
    return knob(
        False,
        about="Add ε before the bias correction (Keras) or after it (paper, PyTorch, optax).",
    )


def damped_root(s: Tree, eps: Number, inside: Flag) -> Tree:
    """√(s + ε), or √s + ε; written with one root, which is what a step costs most."""
    within, outside = jnp.where(inside, eps, 0), jnp.where(inside, 0, eps)
    return jax.tree.map(lambda s: jnp.sqrt(s + within) + outside, s)


def corrected_root(s: Tree, correction: Array, eps: Number, eps_first: Flag) -> Tree:
    """√(s/c) + ε, or with ε before the correction (√s + ε)/√c; c is 1 − β₂ᵗ.

    Divided by the one number √c first: dividing every entry by it would cost the most of a step.
    """
    root = jnp.sqrt(correction)
    first, share = jnp.where(eps_first, eps, eps * root), 1 / root
    return jax.tree.map(lambda s: (jnp.sqrt(s) + first) * share, s)


def one_like(theta: Tree) -> Array:
    """The number 1 in the dtype of the parameters: where a running product begins."""
    return jnp.ones((), jnp.result_type(*jax.tree.leaves(theta)))
