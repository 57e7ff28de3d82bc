"""Moons: two half circles that hook into each other, as in scikit-learn's make_moons.

No straight line parts them, and a bent one does: the smallest task that needs a hidden layer.
"""

import numpy as np
from jaxtyping import Float, Int

from backend.datasets._plane import AbstractPlane, blurred, noise, polar
from backend.foundation.types import Number

CENTRE = np.array([0.5, 0.25])
"""The middle of both moons in scikit-learn's coordinates."""

SCALE = 0.8


class Moons(AbstractPlane):
    """Half a unit circle, and another one upside down, moved by (1, 0.5)."""

    title = "Moons"
    place = 10
    about = "Two half circles that hook into each other: one gentle bend parts them."
    source = "scikit-learn, make_moons"

    noise: Number = noise(0.1)

    def scatter(
        self, rng: np.random.Generator, y: Int[np.ndarray, " points"]
    ) -> Float[np.ndarray, "points 2"]:
        """On the upper moon for class 0, on the lower for class 1."""
        upper = polar(np.ones(y.size), rng.uniform(0.0, np.pi, y.size))
        moons = np.where(y[:, None] == 0, upper, np.array([1.0, 0.5]) - upper)
        return blurred(rng, SCALE * (moons - CENTRE), self.noise)
