"""What the clipping rules share: their knob, and shortening a gradient without turning it."""

from typing import Any

import jax
import jax.numpy as jnp

from backend.foundation.knobs import knob
from backend.foundation.types import Number, Tree


def bound(about: str) -> Any:
    """The bound c, in units of the gradient."""
    return knob(1.0, 1e-4, 1e4, "log", symbol="c", about=about)


def shortened(gradient: Tree, bound: Number) -> Tree:
    """All tensors of `gradient` scaled alike, so that together they are at most `bound` long.

    What optax.clip_by_global_norm does, except where gradients explode: from 1e19 on their squares
    leave float32, and that function answers 0. Hence the norm in units of the largest component.
    """
    leaves = jax.tree.leaves(gradient)
    unit = jnp.maximum(jnp.max(jnp.stack([jnp.max(jnp.abs(leaf)) for leaf in leaves])), 1)
    squares = [jnp.sum(jnp.square(leaf / unit)) for leaf in leaves]
    norm = unit * jnp.sqrt(jnp.sum(jnp.stack(squares)))
    factor = bound / jnp.maximum(norm, bound)
    return jax.tree.map(lambda leaf: leaf * factor, gradient)
