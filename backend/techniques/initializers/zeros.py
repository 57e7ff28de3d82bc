"""All weights zero: shown because it fails. Equal units get equal gradients and stay equal."""

from typing import Any

import jax.numpy as jnp
from jax import Array
from jaxtyping import Float

from backend.techniques.initializers._base import AbstractInitializer


class Zeros(AbstractInitializer):
    """w = 0, the symmetry that nothing breaks  (Rumelhart, Hinton & Williams, 1986)."""

    title = "Zeros"
    place = 90
    about = "Every unit of a layer is the same and remains so: why weights begin at random."
    formula = "w = 0"
    source = "Rumelhart, Hinton & Williams, Learning internal representations by error propagation"
    year = 1986

    def draw(
        self, key: Array, fan_in: int, fan_out: int, dtype: Any
    ) -> Float[Array, "fan_in fan_out"]:
        """No draw at all."""
        del key
        return jnp.zeros((fan_in, fan_out), dtype)
