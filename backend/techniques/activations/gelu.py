"""GELU: z weighted by the probability that a standard normal number is smaller than it.

The exact one, with the error function; many programs use an approximation by tanh, which
differs in the fourth decimal.
"""

import jax
from jax import Array
from jaxtyping import Float

from backend.foundation.types import Tree
from backend.techniques._base import Spelling
from backend.techniques.activations._base import AbstractActivation


class GELU(AbstractActivation):
    """z Φ(z), Φ the standard normal distribution function  (Hendrycks & Gimpel, 2016)."""

    title = "GELU"
    place = 80
    about = "Weights z by the chance that a standard normal number is smaller: a soft, curved ReLU."
    formula = "GELU(z) = z Φ(z) = ½ z (1 + erf(z / √2))"
    source = "Hendrycks & Gimpel, Gaussian error linear units (GELUs)"
    year = 2016

    def __call__(
        self, z: Float[Array, "points width"], learned: Tree
    ) -> Float[Array, "points width"]:
        """z Φ(z), exactly."""
        del learned
        return jax.nn.gelu(z, approximate=False)

    def spelled(self) -> dict[str, Spelling]:
        """Both have it."""
        return {
            "pytorch": Spelling("nn.GELU()"),
            "keras": Spelling('layers.Activation("gelu")'),
        }
