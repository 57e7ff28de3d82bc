"""Max-norm: after each step, a unit's incoming weights are scaled back to a length of at most r.

A projection onto a ball, for each unit. Biases are left alone.
"""

import jax.numpy as jnp
from jax import Array
from jaxtyping import Float

from backend.foundation.knobs import knob
from backend.foundation.types import Number
from backend.techniques._base import Spelling
from backend.techniques.constraints._base import AbstractConstraint


class MaxNorm(AbstractConstraint):
    """w ← w r/‖w‖₂ where ‖w‖₂ > r  (Srebro & Shraibman, 2005; Srivastava et al., 2014)."""

    title = "Max-norm"
    place = 10
    about = "After each step, scales each unit's incoming weights back to length r or less."
    formula = "w ← w · min(1, r / ‖w‖₂), for the incoming weights w of each unit"
    source = "Srivastava et al., Dropout: a simple way to prevent neural networks from overfitting"
    year = 2014

    radius: Number = knob(
        2.0,
        0.05,
        20.0,
        "log",
        symbol="r",
        about="Longest that a unit's incoming weights may be: to be tuned, 2 is nothing special.",
    )

    def __call__(self, weights: Float[Array, "fan_in fan_out"]) -> Float[Array, "fan_in fan_out"]:
        """Each column at most r long."""
        length = jnp.sqrt(jnp.sum(weights * weights, axis=0, keepdims=True))
        return weights * (self.radius / jnp.maximum(length, self.radius))

    def spelled(self) -> dict[str, Spelling]:
        """Keras has it."""
        return {"keras": Spelling(f"keras.constraints.MaxNorm({self.radius!r}, axis=0)")}
