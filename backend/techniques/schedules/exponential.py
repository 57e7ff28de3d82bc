"""Exponential schedule: the rate falls by the same factor, ten, every s steps."""

import numpy as np
from jaxtyping import Float

from backend.foundation.types import Number
from backend.techniques.schedules._base import AbstractSchedule
from backend.techniques.schedules._shared import timescale


class Exponential(AbstractSchedule):
    """ηₜ = η 0.1^(t/s)  (Senior, Heigold, Ranzato & Yang, 2013)."""

    title = "Exponential"
    place = 30
    about = "Falls to a tenth every s steps, smoothly."
    formula = "ηₜ = η · 0.1^(t / s)"
    source = "Senior, Heigold, Ranzato & Yang, An empirical study of learning rates, ICASSP"
    year = 2013

    decay_steps: Number = timescale(500.0, "Steps after which the rate is a tenth.")

    def factors(self, steps: int) -> Float[np.ndarray, " steps"]:
        """From 1 downwards, by the same factor at each step."""
        return 0.1 ** (np.arange(steps) / float(self.decay_steps))
