"""Cosine schedule: down along half a cosine wave, after a warm-up if one is wanted.

Loshchilov and Hutter also restart it; here it runs once.
"""

import numpy as np
from jaxtyping import Float

from backend.foundation.types import Number
from backend.techniques.schedules._base import AbstractSchedule
from backend.techniques.schedules._shared import ramp, share, steps_of


class Cosine(AbstractSchedule):
    """ηₜ = η (f + (1 − f)(1 + cos πt/T)/2)  (Loshchilov & Hutter, 2017)."""

    title = "Cosine"
    place = 70
    about = (
        "Slow, then fast, then slow again: down along half a cosine wave to a share of the rate."
    )
    formula = "ηₜ = η (f + (1 − f) · ½ (1 + cos(π t / T))), t and T counted from the warm-up's end"
    source = "Loshchilov & Hutter, SGDR: stochastic gradient descent with warm restarts, ICLR"
    year = 2017

    warm_up: Number = share(0.0, 0.0, 0.9, "w", "Share of the run in which the rate rises first.")
    final: Number = share(0.0, 0.0, 1.0, "f", "Share of the rate that is left at the end.")

    def factors(self, steps: int) -> Float[np.ndarray, " steps"]:
        """Up evenly, then down along the wave."""
        length = steps_of(self.warm_up, steps)
        final = float(self.final)
        behind = np.maximum(np.arange(steps) - length, 0) / max(steps - length, 1)
        return ramp(length, steps) * (final + (1 - final) * (1 + np.cos(np.pi * behind)) / 2)
