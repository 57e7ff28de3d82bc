"""Maps of a surface of cosines: with those of `backend.surfaces`, beside XLA's own."""

import math
from collections.abc import Iterator

import jax.numpy as jnp

from backend.foundation.types import Number
from backend.surfaces.rastrigin import Rastrigin
from benchmarks._table import Figure
from benchmarks.basins import CELLS, RATES, STEPS, mapped


class Plain(Rastrigin):
    """The same surface by `jnp.cos`, which XLA takes of one number at a time."""

    def __call__(self, x: Number, y: Number) -> Number:
        """The loss at (x, y)."""
        waves = jnp.cos(2.0 * math.pi * x) + jnp.cos(2.0 * math.pi * y)
        return x * x + y * y + self.depth * (2.0 - waves)


def figures() -> Iterator[Figure]:
    """The chapter's six on Rastrigin, each start judged."""
    ours, peer = (mapped(*RATES, surface=surface) * 1e3 for surface in (Rastrigin(), Plain()))
    what = f"six maps of {CELLS} × {CELLS} × {STEPS} steps on Rastrigin, beside XLA's cosine"
    yield Figure(what, f"{ours:.0f} ms", f"{peer:.0f} ms", f"{ours / peer:.2f} ×", "", None)
