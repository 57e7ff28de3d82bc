"""Sigmoid: the activation of the first multilayer networks, and a cause of vanishing gradients.

Its slope is at most ¼, at z = 0, and nearly nothing where it saturates.
"""

import jax
from jax import Array
from jaxtyping import Float

from backend.foundation.types import Tree
from backend.techniques._base import Spelling
from backend.techniques.activations._base import AbstractActivation


class Sigmoid(AbstractActivation):
    """σ(z) = 1/(1 + e⁻ᶻ)  (Rumelhart, Hinton & Williams, 1986)."""

    title = "Sigmoid"
    place = 10
    about = "Squeezes z into 0 to 1; its slope is ¼ at most, so gradients shrink layer by layer."
    formula = "σ(z) = 1 / (1 + e⁻ᶻ)"
    source = "Rumelhart, Hinton & Williams, Learning representations by back-propagating errors"
    year = 1986

    def __call__(
        self, z: Float[Array, "points width"], learned: Tree
    ) -> Float[Array, "points width"]:
        """Between 0 and 1, ½ at z = 0."""
        del learned
        return jax.nn.sigmoid(z)

    def spelled(self) -> dict[str, Spelling]:
        """Both have it."""
        return {
            "pytorch": Spelling("nn.Sigmoid()"),
            "keras": Spelling('layers.Activation("sigmoid")'),
        }
