"""Glorot's initialisation, uniform: Keras's default for dense layers."""

from typing import Any

from jax import Array
from jax.nn import initializers
from jaxtyping import Float

from backend.techniques.initializers._base import AbstractInitializer


class GlorotUniform(AbstractInitializer):
    """Uniform with variance 2/(fan_in + fan_out)  (Glorot & Bengio, 2010)."""

    title = "Glorot uniform"
    place = 10
    about = "Variance 2/(fan_in + fan_out), so that signals and gradients both begin healthy."
    formula = "w ~ U(−r, r), r = √(6 / (fan_in + fan_out))"
    source = "Glorot & Bengio, Understanding the difficulty of training deep feedforward networks"
    year = 2010

    def draw(
        self, key: Array, fan_in: int, fan_out: int, dtype: Any
    ) -> Float[Array, "fan_in fan_out"]:
        """Uniform on (−r, r)."""
        return initializers.glorot_uniform()(key, (fan_in, fan_out), dtype)
