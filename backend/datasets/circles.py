"""Circles: one inside the other, as in scikit-learn's make_circles."""

import numpy as np
from jaxtyping import Float, Int

from backend.datasets._plane import AbstractPlane, blurred, noise, polar
from backend.foundation.knobs import knob
from backend.foundation.types import Number

OUTER = 1.2
"""The outer circle's radius."""


class Circles(AbstractPlane):
    """Two circles about the origin."""

    title = "Circles"
    place = 20
    about = "A circle within a circle: the boundary has to close, which takes three units at least."
    source = "scikit-learn, make_circles"

    noise: Number = noise(0.1)
    inner: Number = knob(0.5, 0.1, 0.9, about="The inner circle's radius, as a share of the outer.")

    def scatter(
        self, rng: np.random.Generator, y: Int[np.ndarray, " points"]
    ) -> Float[np.ndarray, "points 2"]:
        """On the outer circle for class 0, on the inner for class 1."""
        radius = OUTER * np.where(y == 0, 1.0, float(self.inner))
        circles = polar(radius, rng.uniform(0.0, 2.0 * np.pi, y.size))
        return blurred(rng, circles, self.noise)
