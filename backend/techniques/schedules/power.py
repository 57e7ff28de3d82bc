"""Power schedule: the rate falls quickly at first and ever more slowly.

With c between ½ and 1 it meets the conditions under which stochastic approximation converges.
"""

import numpy as np
from jaxtyping import Float

from backend.foundation.knobs import knob
from backend.foundation.types import Number
from backend.techniques.schedules._base import AbstractSchedule
from backend.techniques.schedules._shared import timescale


class Power(AbstractSchedule):
    """ηₜ = η/(1 + t/s)ᶜ  (Robbins & Monro, 1951)."""

    title = "Power"
    place = 20
    about = (
        "Falls quickly at first, then ever more slowly: with c = 1 to a half, a third, a quarter."
    )
    formula = "ηₜ = η / (1 + t / s)ᶜ"
    source = "Robbins & Monro, A stochastic approximation method"
    year = 1951

    decay_steps: Number = timescale(100.0, "Steps after which the rate, with c = 1, is halved.")
    power: Number = knob(1.0, 0.1, 3.0, symbol="c", about="How steeply it falls; usually 1.")

    def factors(self, steps: int) -> Float[np.ndarray, " steps"]:
        """From 1 downwards, without end."""
        return (1 + np.arange(steps) / float(self.decay_steps)) ** -float(self.power)
