"""What a penalty is."""

from abc import abstractmethod

from jax import Array
from jaxtyping import Float

from backend.techniques._base import AbstractTechnique


class AbstractPenalty(AbstractTechnique):
    """A cost of the connection weights, added to the loss; biases cost nothing (Keras)."""

    @abstractmethod
    def __call__(self, weights: list[Float[Array, "_ _"]]) -> Float[Array, ""]:
        """The penalty of all layers' weights, each fan_in × fan_out."""
