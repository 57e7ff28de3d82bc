"""What a network is trained on and judged by: cross-entropy for classes, squared error else."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import jax
import jax.numpy as jnp
from jax import Array
from jaxtyping import Float

Task = Literal["classes", "regression"]


@dataclass(frozen=True)
class Judge:
    """How outputs are held against y: each point's loss, and whether it is right.

    y: class numbers (points,) of an integer type, or values (points, outputs).
    """

    losses: Callable[[Array, Array], Float[Array, " points"]]
    right: Callable[[Array, Array], Float[Array, " points"]]
    predict: Callable[[Array], Array]


def _cross_entropies(logits: Array, y: Array) -> Float[Array, " points"]:
    return -jnp.take_along_axis(jax.nn.log_softmax(logits), y[:, None], axis=-1)[:, 0]


def _nothing(outputs: Array, y: Array) -> Float[Array, " points"]:
    del y
    return jnp.zeros(len(outputs), outputs.dtype)


JUDGES: dict[Task, Judge] = {
    "classes": Judge(
        losses=_cross_entropies,
        right=lambda logits, y: (jnp.argmax(logits, axis=-1).astype(y.dtype) == y).astype(
            logits.dtype
        ),
        predict=jax.nn.softmax,
    ),
    "regression": Judge(
        losses=lambda outputs, y: jnp.mean(jnp.square(outputs - y), axis=-1),
        right=_nothing,
        predict=lambda outputs: outputs,
    ),
}
"""By task. Accuracy has no meaning for regression."""
