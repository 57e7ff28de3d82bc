"""SELU: an ELU with two fixed constants under which mean 0 and deviation 1 reproduce themselves.

It needs LeCun's initialisation and a plain stack of dense layers to do so.
"""

import jax
from jax import Array
from jaxtyping import Float

from backend.foundation.types import Tree
from backend.techniques._base import Spelling
from backend.techniques.activations._base import AbstractActivation


class SELU(AbstractActivation):
    """λ times ELU, with λ ≈ 1.0507 and α ≈ 1.6733  (Klambauer et al., 2017)."""

    title = "SELU"
    place = 70
    about = "An ELU scaled so that, with LeCun's weights, signals keep mean 0 and deviation 1."
    formula = "SELU(z) = λ z where z > 0, else λ α (eᶻ − 1);  λ ≈ 1.0507, α ≈ 1.6733"
    source = "Klambauer, Unterthiner, Mayr & Hochreiter, Self-normalizing neural networks, NIPS"
    year = 2017

    def __call__(
        self, z: Float[Array, "points width"], learned: Tree
    ) -> Float[Array, "points width"]:
        """Scaled, with the paper's two constants."""
        del learned
        return jax.nn.selu(z)

    def spelled(self) -> dict[str, Spelling]:
        """Both have it."""
        return {
            "pytorch": Spelling("nn.SELU()"),
            "keras": Spelling('layers.Activation("selu")'),
        }
