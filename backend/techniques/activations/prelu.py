"""PReLU: a leaky ReLU whose slope is learned by back-propagation, one for each unit (Keras).

PyTorch learns one for all units unless told otherwise.
"""

from typing import Any

import jax.numpy as jnp
from jax import Array
from jaxtyping import Float

from backend.foundation.types import Number, Tree
from backend.techniques._base import Spelling
from backend.techniques.activations._base import AbstractActivation
from backend.techniques.activations._shared import slope


class PReLU(AbstractActivation):
    """z where z > 0, else αz with a learned α  (He, Zhang, Ren & Sun, 2015)."""

    title = "PReLU"
    place = 50
    about = "A leaky ReLU whose slope for negative signals is learned, one for each unit."
    formula = "PReLU(z) = z where z > 0, else α z, with α learned for each unit"
    source = "He, Zhang, Ren & Sun, Delving deep into rectifiers, ICCV"
    year = 2015

    initial_alpha: Number = slope(
        0.25, "Slope with which each unit begins: 0.25 in the paper and PyTorch, 0 in Keras."
    )

    def init(self, width: int, dtype: Any) -> Float[Array, " width"]:
        """One slope for each unit."""
        return jnp.full(width, self.initial_alpha, dtype)

    def __call__(
        self, z: Float[Array, "points width"], learned: Tree
    ) -> Float[Array, "points width"]:
        """z where it is positive, else the unit's α times z."""
        return jnp.where(z > 0, z, learned[None, :] * z)

    def spelled(self) -> dict[str, Spelling]:
        """Both have it."""
        return {
            "pytorch": Spelling(f"nn.PReLU(width, init={self.initial_alpha!r})"),
            "keras": Spelling(f"layers.PReLU(keras.initializers.Constant({self.initial_alpha!r}))"),
        }
