"""Clipping by value: each component for itself, which turns the gradient's direction.

A gradient of (0.9, 100) clipped at 1 becomes (0.9, 1): from nearly upright to nearly diagonal.
"""

import jax
import jax.numpy as jnp

from backend.foundation.types import Number, Tree
from backend.techniques._base import Spelling
from backend.techniques.clipping._base import AbstractClip
from backend.techniques.clipping._shared import bound


class ClipValue(AbstractClip):
    """gᵢ ← max(−c, min(gᵢ, c))  (Mikolov, 2012)."""

    title = "By value"
    place = 10
    about = "Brings each component into −c to c; where only some are cut, the direction turns."
    formula = "gᵢ ← max(−c, min(gᵢ, c))"
    source = "Mikolov, Statistical language models based on neural networks, PhD thesis"
    year = 2012

    clip: Number = bound("Largest size of each component of the gradient.")

    def __call__(self, gradient: Tree) -> Tree:
        """Every component within −c and c."""
        return jax.tree.map(lambda g: jnp.clip(g, -self.clip, self.clip), gradient)

    def spelled(self) -> dict[str, Spelling]:
        """Keras has it."""
        return {"keras": Spelling(f"clipvalue={self.clip!r}")}
