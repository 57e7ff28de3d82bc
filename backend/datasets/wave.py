"""Wave: a sine to be fitted, one number from another."""

import numpy as np

from backend.datasets._base import AbstractDataset, Points
from backend.datasets._plane import noise
from backend.foundation.knobs import knob
from backend.foundation.types import Number

REACH = 1.3
"""Points lie between −REACH and REACH; beyond, the fitted curve has only guessed."""


class Wave(AbstractDataset):
    """y = sin(π w x / REACH), with noise on y."""

    title = "Wave"
    place = 60
    about = (
        "Regression: a sine from noisy points. A network too small smooths it, one trained for "
        "too long follows the noise."
    )
    source = "made for this page"
    task = "regression"
    features = 1
    points = 200

    noise: Number = noise(0.1)
    waves: Number = knob(2.0, 0.5, 4.0, symbol="w", about="How many times the curve goes round.")

    @property
    def classes(self) -> int:
        """One output."""
        return 1

    def draw(self, rng: np.random.Generator, points: int) -> Points:
        """Evenly at random along x; the noise lies on y alone."""
        x = rng.uniform(-REACH, REACH, points)
        y = np.sin(np.pi * float(self.waves) * x / REACH)
        return Points(x[:, None], y + float(self.noise) * rng.normal(size=points))
