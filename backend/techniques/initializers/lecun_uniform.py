"""LeCun's initialisation, uniform: each unit's input begins with the variance of the signals."""

from typing import Any

from jax import Array
from jax.nn import initializers
from jaxtyping import Float

from backend.techniques.initializers._base import AbstractInitializer


class LeCunUniform(AbstractInitializer):
    """Uniform with variance 1/fan_in  (LeCun, Bottou, Orr & Müller, 1998)."""

    title = "LeCun uniform"
    place = 50
    about = "Variance 1/fan_in, so that each unit's input varies as much as the signals do."
    formula = "w ~ U(−r, r), r = √(3 / fan_in)"
    source = "LeCun, Bottou, Orr & Müller, Efficient BackProp"
    year = 1998

    def draw(
        self, key: Array, fan_in: int, fan_out: int, dtype: Any
    ) -> Float[Array, "fan_in fan_out"]:
        """Uniform on (−r, r)."""
        return initializers.lecun_uniform()(key, (fan_in, fan_out), dtype)
