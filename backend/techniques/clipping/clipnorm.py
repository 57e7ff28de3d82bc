"""Clipping by norm, each tensor for itself: shorter, in the same direction.

Each layer's weights and biases are tensors of their own, so the direction of the whole gradient
may turn; `global_clipnorm` keeps that too. On a surface both are the same.
"""

import jax

from backend.foundation.types import Number, Tree
from backend.techniques._base import Spelling
from backend.techniques.clipping._base import AbstractClip
from backend.techniques.clipping._shared import bound, shortened


class ClipNorm(AbstractClip):
    """g ← g min(1, c/‖g‖₂) for each tensor g  (Pascanu, Mikolov & Bengio, 2013)."""

    title = "By norm"
    place = 20
    about = "Shortens each tensor's gradient to length c where it is longer; its direction stays."
    formula = "g ← g · min(1, c / ‖g‖₂), for each tensor g"
    source = "Pascanu, Mikolov & Bengio, On the difficulty of training recurrent networks, ICML"
    year = 2013

    clip: Number = bound("Greatest length of each tensor's gradient.")

    def __call__(self, gradient: Tree) -> Tree:
        """Every tensor at most c long."""
        return jax.tree.map(lambda tensor: shortened(tensor, self.clip), gradient)

    def spelled(self) -> dict[str, Spelling]:
        """Keras has it."""
        return {"keras": Spelling(f"clipnorm={self.clip!r}")}
