"""Mish: z gated by the tanh of its softplus; a close relative of Swish."""

import jax
from jax import Array
from jaxtyping import Float

from backend.foundation.types import Tree
from backend.techniques._base import Spelling
from backend.techniques.activations._base import AbstractActivation


class Mish(AbstractActivation):
    """z tanh(softplus(z))  (Misra, 2020)."""

    title = "Mish"
    place = 100
    about = "z times the tanh of its softplus: smooth like Swish, with a slightly deeper dip."
    formula = "Mish(z) = z tanh(ln(1 + eᶻ))"
    source = "Misra, Mish: a self regularized non-monotonic activation function, BMVC"
    year = 2020

    def __call__(
        self, z: Float[Array, "points width"], learned: Tree
    ) -> Float[Array, "points width"]:
        """z through its gate."""
        del learned
        return jax.nn.mish(z)

    def spelled(self) -> dict[str, Spelling]:
        """Both have it."""
        return {
            "pytorch": Spelling("nn.Mish()"),
            "keras": Spelling('layers.Activation("mish")'),
        }
