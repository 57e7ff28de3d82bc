"""What an activation is."""

from abc import abstractmethod
from typing import Any

from jax import Array
from jaxtyping import Float

from backend.foundation.types import Tree
from backend.techniques._base import AbstractTechnique


class AbstractActivation(AbstractTechnique):
    """Turns a hidden layer's pre-activations into its activations, elementwise."""

    def init(self, width: int, dtype: Any) -> Tree:
        """Parameters that are learned with the weights; none unless a member says so."""
        del width, dtype
        return ()

    @abstractmethod
    def __call__(
        self, z: Float[Array, "points width"], learned: Tree
    ) -> Float[Array, "points width"]:
        """The activations of pre-activations z."""
