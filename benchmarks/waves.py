"""Maps of a surface of cosines: with those of `backend.surfaces`, beside XLA's own."""

import math
from collections.abc import Iterator

import jax.numpy as jnp

from backend.engine import basins
from backend.engine.programs import prepare
from backend.engine.race import Race
from backend.engine.racer import Racer
from backend.foundation.types import Number
from backend.optimizers import catalog
from backend.surfaces import turned
from backend.surfaces.rastrigin import Rastrigin
from benchmarks._table import Figure, seconds
from benchmarks.basins import CELLS, GO_ON, RATES, STEPS


class Plain(Rastrigin):
    """The same surface by `jnp.cos`, which XLA takes of one number at a time."""

    def __call__(self, x: Number, y: Number) -> Number:
        """The loss at (x, y)."""
        waves = jnp.cos(2.0 * math.pi * x) + jnp.cos(2.0 * math.pi * y)
        return x * x + y * y + self.depth * (2.0 - waves)


def figures() -> Iterator[Figure]:
    """The chapter's six on Rastrigin, each start judged."""
    ours, peer = (_six_ms(surface) for surface in (Rastrigin(), Plain()))
    what = f"six maps of {CELLS} × {CELLS} × {STEPS} steps on Rastrigin, beside XLA's cosine"
    yield Figure(what, f"{ours:.0f} ms", f"{peer:.0f} ms", f"{ours / peer:.2f} ×", "", None)


def _six_ms(surface: Rastrigin) -> float:
    field = turned(surface, 0.0)
    entrants = tuple(Racer(catalog()[name](learning_rate=rate)) for name, rate in RATES.items())
    race = Race(field, field.window, field.best_loss, field.start, entrants, STEPS)
    asked = basins.Basins(race, field.minima(), race.window, CELLS, CELLS)
    prepare(basins.calls(asked), GO_ON)
    return min(seconds(lambda: list(basins.run(asked, GO_ON)), 3)) * 1e3
