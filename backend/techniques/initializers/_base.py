"""What an initializer is."""

from abc import abstractmethod
from typing import Any

from jax import Array
from jaxtyping import Float

from backend.techniques._base import AbstractTechnique


class AbstractInitializer(AbstractTechnique):
    """Draws the weights of a dense layer; biases begin at zero whichever it is."""

    @abstractmethod
    def draw(
        self, key: Array, fan_in: int, fan_out: int, dtype: Any
    ) -> Float[Array, "fan_in fan_out"]:
        """The weights, used as x @ weights. The same key gives all members the same draws."""
