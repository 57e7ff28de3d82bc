"""Dropout: in training each unit is left out with probability p, for each point and step anew.

What remains is divided by 1 − p, so that the expected signal is the same and testing changes
nothing ("inverted" dropout; the paper scaled the weights at test time instead).
"""

import jax
import jax.numpy as jnp
from jax import Array
from jaxtyping import Float

from backend.foundation.knobs import knob
from backend.foundation.types import Number, Tree
from backend.techniques._base import Spelling
from backend.techniques.layers._base import AbstractLayerRule

MASKS = "Dropout draws other units than the run did, so the numbers differ in detail."


class Dropout(AbstractLayerRule):
    """a ← a b/(1 − p), b = 1 with probability 1 − p, else 0  (Srivastava et al., 2014)."""

    title = "Dropout"
    place = 30
    stochastic = True
    about = "Leaves each unit out at random while training, so that none relies on another."
    formula = "a ← a ⊗ b / (1 − p), each b ~ Bernoulli(1 − p) in training; a ← a in testing"
    source = "Srivastava et al., Dropout: a simple way to prevent neural networks from overfitting"
    year = 2014

    rate: Number = knob(
        0.2,
        0.0,
        0.9,
        symbol="p",
        about="Probability that a unit is left out: raise it against overfitting, "
        "lower it against underfitting.",
    )

    def __call__(
        self,
        signals: Float[Array, "points width"],
        learned: Tree,
        moving: Tree,
        key: Array,
        training: bool,
    ) -> tuple[Float[Array, "points width"], Tree]:
        """Thinned out in training, untouched otherwise; a higher rate drops the same and more."""
        del learned
        if not training:
            return signals, moving
        keep = jax.random.uniform(key, signals.shape, signals.dtype) >= self.rate
        return jnp.where(keep, signals / (1 - self.rate), 0), moving

    def spelled(self) -> dict[str, Spelling]:
        """Both have it."""
        return {
            "pytorch": Spelling(f"nn.Dropout({self.rate!r})", (MASKS,)),
            "keras": Spelling(f"layers.Dropout({self.rate!r})", (MASKS,)),
        }
