"""What a constraint is."""

from abc import abstractmethod

from jax import Array
from jaxtyping import Float

from backend.techniques._base import AbstractTechnique


class AbstractConstraint(AbstractTechnique):
    """Brings a layer's weights back to where they are allowed, after each step."""

    @abstractmethod
    def __call__(self, weights: Float[Array, "fan_in fan_out"]) -> Float[Array, "fan_in fan_out"]:
        """The allowed weights; column j holds the incoming weights of unit j."""
