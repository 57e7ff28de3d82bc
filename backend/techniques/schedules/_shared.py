"""What several schedules share: shares of the run as knobs and as steps."""

from typing import Any

import numpy as np
from jaxtyping import Float

from backend.foundation.knobs import knob
from backend.foundation.types import Number


def share(default: float, low: float, high: float, symbol: str, about: str) -> Any:
    """A share of the run, from none of it (0) to all of it (1)."""
    return knob(default, low, high, symbol=symbol, about=about)


def timescale(default: float, about: str) -> Any:
    """A number of steps, on a logarithmic scale."""
    return knob(default, 1.0, 1e5, "log", symbol="s", about=about)


def steps_of(share: Number, steps: int) -> int:
    """The share of a run in whole steps."""
    return round(float(share) * steps)


def ramp(length: int, steps: int) -> Float[np.ndarray, " steps"]:
    """Rises evenly over `length` steps, 1/(length + 1) at step 0, and stays at 1 from then on."""
    return np.minimum((np.arange(steps) + 1) / (length + 1), 1.0)
