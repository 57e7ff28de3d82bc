"""Piecewise constant schedule: the rate holds, then drops, twice in a run."""

import numpy as np
from jaxtyping import Float

from backend.foundation.knobs import knob
from backend.foundation.types import Number
from backend.techniques.schedules._base import AbstractSchedule
from backend.techniques.schedules._shared import share, steps_of


class PiecewiseConstant(AbstractSchedule):
    """η, then ηf, then ηf²  (He, Zhang, Ren & Sun, 2016)."""

    title = "Piecewise constant"
    place = 40
    about = "Holds the rate and drops it by a factor at two boundaries."
    formula = "ηₜ = η, then η f from b₁, then η f² from b₂"
    source = "He, Zhang, Ren & Sun, Deep residual learning for image recognition, CVPR"
    year = 2016

    first: Number = share(0.5, 0.0, 1.0, "b₁", "Share of the run after which it first drops.")
    second: Number = share(0.75, 0.0, 1.0, "b₂", "Share of the run after which it drops again.")
    factor: Number = knob(
        0.1, 1e-3, 1.0, "log", symbol="f", about="What the rate is multiplied by at each boundary."
    )

    def factors(self, steps: int) -> Float[np.ndarray, " steps"]:
        """f to the power of how many boundaries lie behind."""
        step = np.arange(steps)
        behind = [step >= steps_of(boundary, steps) for boundary in (self.first, self.second)]
        return float(self.factor) ** np.sum(behind, axis=0)
