"""ℓ2: the cost of a weight is its square, so large ones are pulled hardest and none to zero.

λΣw², as in Keras; other texts write ½λΣw². Under an adaptive rule such as Adam it is not the
same as decoupled weight decay (AdamW).
"""

import jax.numpy as jnp
from jax import Array
from jaxtyping import Float

from backend.foundation.types import Number
from backend.techniques._base import Spelling
from backend.techniques.penalties._base import AbstractPenalty
from backend.techniques.penalties._shared import strength


class L2(AbstractPenalty):
    """λΣw²  (Krogh & Hertz, 1991)."""

    title = "ℓ2"
    place = 20
    about = "Pulls each weight in proportion to its size: large ones shrink, none becomes zero."
    formula = "loss + λ Σ w²"
    source = "Krogh & Hertz, A simple weight decay can improve generalization, NIPS"
    year = 1991

    strength: Number = strength()

    def __call__(self, weights: list[Float[Array, "_ _"]]) -> Float[Array, ""]:
        """The sum of all squares, times λ."""
        return self.strength * sum(jnp.sum(w * w) for w in weights)

    def spelled(self) -> dict[str, Spelling]:
        """Keras has it."""
        return {"keras": Spelling(f"keras.regularizers.L2({self.strength!r})")}
