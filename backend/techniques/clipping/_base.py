"""What a clipping rule is."""

from abc import abstractmethod

from backend.foundation.types import Tree
from backend.techniques._base import AbstractTechnique


class AbstractClip(AbstractTechnique):
    """Changes the gradient before the update rule sees it."""

    @abstractmethod
    def __call__(self, gradient: Tree) -> Tree:
        """The clipped gradient; each leaf is one tensor (weights, biases; on a surface: θ)."""
