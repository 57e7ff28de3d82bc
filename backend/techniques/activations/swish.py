"""Swish: z gated by its own sigmoid; with β = 1 it is also known as SiLU."""

import jax
from jax import Array
from jaxtyping import Float

from backend.foundation.knobs import knob
from backend.foundation.types import Number, Tree
from backend.techniques.activations._base import AbstractActivation


class Swish(AbstractActivation):
    """z σ(βz)  (Ramachandran, Zoph & Le, 2017)."""

    title = "Swish"
    place = 90
    about = "z times its own sigmoid: smooth, and dips below zero before it rises."
    formula = "Swish(z) = z σ(β z)"
    source = "Ramachandran, Zoph & Le, Searching for activation functions"
    year = 2017

    beta: Number = knob(
        1.0,
        0.1,
        10.0,
        "log",
        symbol="β",
        about="How sharply it bends: 1 is SiLU, a large one comes close to ReLU.",
    )

    def __call__(
        self, z: Float[Array, "points width"], learned: Tree
    ) -> Float[Array, "points width"]:
        """z through its own gate."""
        del learned
        return z * jax.nn.sigmoid(self.beta * z)
