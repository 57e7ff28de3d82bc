"""He's initialisation, uniform: twice LeCun's variance, because ReLU blocks half of the signal."""

from typing import Any

from jax import Array
from jax.nn import initializers
from jaxtyping import Float

from backend.techniques.initializers._base import AbstractInitializer


class HeUniform(AbstractInitializer):
    """Uniform with variance 2/fan_in  (He, Zhang, Ren & Sun, 2015)."""

    title = "He uniform"
    place = 30
    about = "Variance 2/fan_in, which makes up for the half that ReLU and its kin block."
    formula = "w ~ U(−r, r), r = √(6 / fan_in)"
    source = "He, Zhang, Ren & Sun, Delving deep into rectifiers, ICCV"
    year = 2015

    def draw(
        self, key: Array, fan_in: int, fan_out: int, dtype: Any
    ) -> Float[Array, "fan_in fan_out"]:
        """Uniform on (−r, r)."""
        return initializers.he_uniform()(key, (fan_in, fan_out), dtype)
