"""LeCun's initialisation, normal: cut off at two deviations and widened to make up (as Keras)."""

from typing import Any

from jax import Array
from jax.nn import initializers
from jaxtyping import Float

from backend.techniques.initializers._base import AbstractInitializer


class LeCunNormal(AbstractInitializer):
    """Truncated normal with variance 1/fan_in  (LeCun, Bottou, Orr & Müller, 1998)."""

    title = "LeCun normal"
    place = 60
    about = "Normal draws, truncated as in Keras, whose variance is 1/fan_in: what SELU asks for."
    formula = "w ~ N(0, 1 / fan_in), truncated, this variance kept"
    source = "LeCun, Bottou, Orr & Müller, Efficient BackProp"
    year = 1998

    def draw(
        self, key: Array, fan_in: int, fan_out: int, dtype: Any
    ) -> Float[Array, "fan_in fan_out"]:
        """Normal, truncated; its variance after truncation is the stated one."""
        return initializers.lecun_normal()(key, (fan_in, fan_out), dtype)
