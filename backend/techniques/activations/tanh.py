"""Hyperbolic tangent: a sigmoid about zero, which keeps the mean of the signals near it."""

import jax.numpy as jnp
from jax import Array
from jaxtyping import Float

from backend.foundation.types import Tree
from backend.techniques._base import Spelling
from backend.techniques.activations._base import AbstractActivation


class Tanh(AbstractActivation):
    """tanh(z) = 2σ(2z) − 1  (LeCun, Bottou, Orr & Müller, 1998)."""

    title = "tanh"
    place = 20
    about = "Squeezes z into −1 to 1, centred on 0; its slope is 1 at 0 and vanishes far from it."
    formula = "tanh(z) = (eᶻ − e⁻ᶻ) / (eᶻ + e⁻ᶻ)"
    source = "LeCun, Bottou, Orr & Müller, Efficient BackProp"
    year = 1998

    def __call__(
        self, z: Float[Array, "points width"], learned: Tree
    ) -> Float[Array, "points width"]:
        """Between −1 and 1, odd in z."""
        del learned
        return jnp.tanh(z)

    def spelled(self) -> dict[str, Spelling]:
        """Both have it."""
        return {
            "pytorch": Spelling("nn.Tanh()"),
            "keras": Spelling('layers.Activation("tanh")'),
        }
