"""ℓ1: the cost of a weight is its size, so all are pulled towards zero at the same pace.

Weights that the loss does not need end at zero, or step to and fro about it within a rate's reach.
"""

import jax.numpy as jnp
from jax import Array
from jaxtyping import Float

from backend.foundation.types import Number
from backend.techniques._base import Spelling
from backend.techniques.penalties._base import AbstractPenalty
from backend.techniques.penalties._shared import strength


class L1(AbstractPenalty):
    """λΣ|w|  (Tibshirani, 1996)."""

    title = "ℓ1"
    place = 10
    about = "Pulls all weights towards zero at the same pace, so that needless ones come to nought."
    formula = "loss + λ Σ |w|"
    source = "Tibshirani, Regression shrinkage and selection via the lasso"
    year = 1996

    strength: Number = strength()

    def __call__(self, weights: list[Float[Array, "_ _"]]) -> Float[Array, ""]:
        """The sum of all sizes, times λ; so written, its slope at w = 0 is 0 (jnp.abs has 1)."""
        return self.strength * sum(jnp.sum(w * jnp.sign(w)) for w in weights)

    def spelled(self) -> dict[str, Spelling]:
        """Keras has it."""
        return {"keras": Spelling(f"keras.regularizers.L1({self.strength!r})")}
