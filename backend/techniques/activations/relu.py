"""ReLU: does not saturate for z > 0; a unit whose z is never positive gets no gradient: it is dead.

At the kink, z = 0, the slope is taken to be 0, as everywhere else in deep learning.
"""

import jax
from jax import Array
from jaxtyping import Float

from backend.foundation.types import Tree
from backend.techniques._base import Spelling
from backend.techniques.activations._base import AbstractActivation


class ReLU(AbstractActivation):
    """max(0, z)  (Nair & Hinton, 2010)."""

    title = "ReLU"
    place = 30
    about = "Lets positive signals through and blocks the others; blocked for good, a unit is dead."
    formula = "ReLU(z) = max(0, z)"
    source = "Nair & Hinton, Rectified linear units improve restricted Boltzmann machines, ICML"
    year = 2010

    def __call__(
        self, z: Float[Array, "points width"], learned: Tree
    ) -> Float[Array, "points width"]:
        """z where it is positive, else 0."""
        del learned
        return jax.nn.relu(z)

    def spelled(self) -> dict[str, Spelling]:
        """Both have it."""
        return {
            "pytorch": Spelling("nn.ReLU()"),
            "keras": Spelling('layers.Activation("relu")'),
        }
