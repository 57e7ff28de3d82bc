"""Leaky ReLU: a small slope for negative z, so that no unit is without a gradient.

Libraries disagree on the slope: 0.01 in the paper and in PyTorch, 0.3 in Keras's layer.
"""

import jax
from jax import Array
from jaxtyping import Float

from backend.foundation.types import Number, Tree
from backend.techniques._base import Spelling
from backend.techniques.activations._base import AbstractActivation
from backend.techniques.activations._shared import slope


class LeakyReLU(AbstractActivation):
    """max(αz, z)  (Maas, Hannun & Ng, 2013)."""

    title = "Leaky ReLU"
    place = 40
    about = "A ReLU that leaks: negative signals pass with a small slope, so units can recover."
    formula = "LeakyReLU(z) = z where z > 0, else α z"
    source = "Maas, Hannun & Ng, Rectifier nonlinearities improve neural network acoustic models"
    year = 2013

    alpha: Number = slope(0.01, "Slope where z is negative; 0 makes it a ReLU.")

    def __call__(
        self, z: Float[Array, "points width"], learned: Tree
    ) -> Float[Array, "points width"]:
        """z where it is positive, else α z."""
        del learned
        return jax.nn.leaky_relu(z, self.alpha)

    def spelled(self) -> dict[str, Spelling]:
        """Both have it."""
        return {
            "pytorch": Spelling(f"nn.LeakyReLU({self.alpha!r})"),
            "keras": Spelling(f"layers.LeakyReLU(negative_slope={self.alpha!r})"),
        }
