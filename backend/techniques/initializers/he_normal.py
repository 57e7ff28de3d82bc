"""He's initialisation, normal: cut off at two deviations and widened to make up (as Keras)."""

from typing import Any

from jax import Array
from jax.nn import initializers
from jaxtyping import Float

from backend.techniques.initializers._base import AbstractInitializer


class HeNormal(AbstractInitializer):
    """Truncated normal with variance 2/fan_in  (He, Zhang, Ren & Sun, 2015)."""

    title = "He normal"
    place = 40
    about = "Normal draws, truncated as in Keras, whose variance is 2/fan_in: for ReLU and its kin."
    formula = "w ~ N(0, 2 / fan_in), truncated, this variance kept"
    source = "He, Zhang, Ren & Sun, Delving deep into rectifiers, ICCV"
    year = 2015

    def draw(
        self, key: Array, fan_in: int, fan_out: int, dtype: Any
    ) -> Float[Array, "fan_in fan_out"]:
        """Normal, truncated; its variance after truncation is the stated one."""
        return initializers.he_normal()(key, (fan_in, fan_out), dtype)
