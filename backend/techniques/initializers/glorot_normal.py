"""Glorot's initialisation, normal: cut off at two deviations and widened to make up (as Keras)."""

from typing import Any

from jax import Array
from jax.nn import initializers
from jaxtyping import Float

from backend.techniques.initializers._base import AbstractInitializer


class GlorotNormal(AbstractInitializer):
    """Truncated normal with variance 2/(fan_in + fan_out)  (Glorot & Bengio, 2010)."""

    title = "Glorot normal"
    place = 20
    about = "Normal draws, truncated as in Keras, whose variance is 2/(fan_in + fan_out)."
    formula = "w ~ N(0, 2 / (fan_in + fan_out)), truncated, this variance kept"
    source = "Glorot & Bengio, Understanding the difficulty of training deep feedforward networks"
    year = 2010

    def draw(
        self, key: Array, fan_in: int, fan_out: int, dtype: Any
    ) -> Float[Array, "fan_in fan_out"]:
        """Normal, truncated; its variance after truncation is the stated one."""
        return initializers.glorot_normal()(key, (fan_in, fan_out), dtype)
