"""What batch normalisation does, wherever it stands: standardise each unit, then scale and shift.

In training the batch's own mean and variance count (the biased variance: divided by the number of
points), at test time their moving averages. The moving variance averages the same biased variance,
as in Keras; the paper and PyTorch average the unbiased one.
"""

from dataclasses import replace
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
from jax import Array
from jaxtyping import Float

from backend.foundation.knobs import knob
from backend.foundation.types import Number, Tree
from backend.techniques._base import Spelling
from backend.techniques.layers._base import AbstractLayerRule

UNBIASED = (
    "Batch normalisation averages unbiased variances, this contestant biased ones: steps are the "
    "same, but losses in testing differ a little."
)


class Learned(NamedTuple):
    """Scale and shift of each unit, learned with the weights."""

    gamma: Array
    beta: Array


class Moving(NamedTuple):
    """Moving averages of each unit's mean and variance."""

    mean: Array
    variance: Array


class AbstractBatchNorm(AbstractLayerRule):
    """γ(z − μ)/√(σ² + ε) + β; a member says where, by `before`."""

    formula = "z ← γ ⊗ (z − μ) ⊘ √(σ² + ε) + β, with μ and σ² of the batch"
    source = "Ioffe & Szegedy, Batch normalization: accelerating deep network training, ICML"
    year = 2015

    momentum: Number = knob(
        0.9,
        0.0,
        0.999,
        about="Share of the moving averages that is kept from step to step "
        "(PyTorch's momentum is the share replaced: 0.1).",
    )
    eps: Number = knob(
        1e-5,
        1e-8,
        0.1,
        "log",
        symbol="ε",
        about="Keeps the division finite where a unit does not vary: 1e-5 PyTorch, 1e-3 Keras.",
    )

    def init(self, width: int, dtype: Any) -> tuple[Learned, Moving]:
        """γ = 1 and β = 0; mean 0 and variance 1, until batches have been seen."""
        zeros, ones = jnp.zeros(width, dtype), jnp.ones(width, dtype)
        return Learned(gamma=ones, beta=zeros), Moving(mean=zeros, variance=ones)

    def forgetful(self) -> "AbstractBatchNorm":
        """Its moving averages keep nothing of what was before."""
        return replace(self, momentum=0.0)

    def __call__(
        self,
        signals: Float[Array, "points width"],
        learned: Tree,
        moving: Tree,
        key: Array,
        training: bool,
    ) -> tuple[Float[Array, "points width"], Tree]:
        """Standardised by the batch in training and by the moving averages otherwise."""
        del key
        now = Moving(signals.mean(0), signals.var(0)) if training else moving
        standard = jax.nn.standardize(
            signals, 0, mean=now.mean[None, :], variance=now.variance[None, :], epsilon=self.eps
        )
        if training:
            kept = self.momentum
            moving = jax.tree.map(lambda old, new: kept * old + (1 - kept) * new, moving, now)
        return learned.gamma[None, :] * standard + learned.beta[None, :], moving

    def spelled(self) -> dict[str, Spelling]:
        """Alike in training; PyTorch's momentum is the share replaced."""
        kept, eps = self.momentum, self.eps
        return {
            "pytorch": Spelling(
                f"nn.BatchNorm1d(width, eps={eps!r}, momentum={round(1 - kept, 12)!r})", (UNBIASED,)
            ),
            "keras": Spelling(f"layers.BatchNormalization(momentum={kept!r}, epsilon={eps!r})"),
        }
