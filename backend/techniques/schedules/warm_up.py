"""Warm-up: the rate rises evenly at the beginning, while gradients are still wild, then holds."""

import numpy as np
from jaxtyping import Float

from backend.foundation.types import Number
from backend.techniques.schedules._base import AbstractSchedule
from backend.techniques.schedules._shared import ramp, share, steps_of


class WarmUp(AbstractSchedule):
    """ηₜ = η(t + 1)/(w + 1) during w steps, then η  (Goyal et al., 2017)."""

    title = "Warm-up"
    place = 80
    about = "Rises evenly from almost nothing to the given rate, then holds it."
    formula = "ηₜ = η · min(1, (t + 1) / (w + 1)), with w the warm-up's steps"
    source = "Goyal et al., Accurate, large minibatch SGD: training ImageNet in 1 hour"
    year = 2017

    warm_up: Number = share(0.1, 0.0, 1.0, "w", "Share of the run in which the rate rises.")

    def factors(self, steps: int) -> Float[np.ndarray, " steps"]:
        """Up evenly, then 1."""
        return ramp(steps_of(self.warm_up, steps), steps)
