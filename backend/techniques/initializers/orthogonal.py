"""Orthogonal weights: a layer turns its signals without stretching or squeezing any direction."""

from typing import Any

from jax import Array
from jax.nn import initializers
from jaxtyping import Float

from backend.techniques.initializers._base import AbstractInitializer


class Orthogonal(AbstractInitializer):
    """Uniformly distributed with WᵀW = I, or WWᵀ = I  (Saxe, McClelland & Ganguli, 2014)."""

    title = "Orthogonal"
    place = 80
    about = "A random rotation: lengths and angles pass through, until the activation bends them."
    formula = "WᵀW = I, or WWᵀ = I where fan_in < fan_out"
    source = "Saxe, McClelland & Ganguli, Exact solutions to the nonlinear dynamics of learning"
    year = 2014

    def draw(
        self, key: Array, fan_in: int, fan_out: int, dtype: Any
    ) -> Float[Array, "fan_in fan_out"]:
        """Orthonormal columns, or rows where there are fewer of them."""
        return initializers.orthogonal()(key, (fan_in, fan_out), dtype)
