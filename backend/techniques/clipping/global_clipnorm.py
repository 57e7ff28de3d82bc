"""Clipping by the norm of all tensors together: the direction of the whole gradient stays."""

from backend.foundation.types import Number, Tree
from backend.techniques._base import Spelling
from backend.techniques.clipping._base import AbstractClip
from backend.techniques.clipping._shared import bound, shortened


class GlobalClipNorm(AbstractClip):
    """g ← g min(1, c/‖g‖₂), g all tensors as one  (Pascanu, Mikolov & Bengio, 2013)."""

    title = "By global norm"
    place = 30
    about = "Shortens the gradient of all layers, taken as one, to length c; its direction stays."
    formula = "g ← g · min(1, c / ‖g‖₂), with g all tensors as one"
    source = "Pascanu, Mikolov & Bengio, On the difficulty of training recurrent networks, ICML"
    year = 2013

    clip: Number = bound("Greatest length of the whole gradient.")

    def __call__(self, gradient: Tree) -> Tree:
        """All tensors scaled alike, together at most c long."""
        return shortened(gradient, self.clip)

    def spelled(self) -> dict[str, Spelling]:
        """Keras has it."""
        return {"keras": Spelling(f"global_clipnorm={self.clip!r}")}
