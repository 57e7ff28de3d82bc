"""Spirals: two arms wound round each other.

Lang and Witbrock (Learning to tell two spirals apart, 1988) made a benchmark of them because
plain backpropagation so often failed on it.
"""

import numpy as np
from jaxtyping import Float, Int

from backend.datasets._plane import AbstractPlane, blurred, noise, polar
from backend.foundation.knobs import knob
from backend.foundation.types import Number

FIRST, LAST = 0.1, 1.3
"""Radii at which an arm begins and ends."""


class Spirals(AbstractPlane):
    """Two Archimedean spirals, half a turn apart."""

    title = "Spirals"
    place = 30
    about = (
        "Two arms wound round each other: the boundary has to follow them inward, so optimizers "
        "differ here more than on any other set of the plane."
    )
    source = "after Lang and Witbrock, Learning to tell two spirals apart (1988)"

    noise: Number = noise(0.05)
    turns: Number = knob(1.0, 0.5, 3.0, about="How many times each arm goes round.")

    def scatter(
        self, rng: np.random.Generator, y: Int[np.ndarray, " points"]
    ) -> Float[np.ndarray, "points 2"]:
        """On one arm or on the other, evenly by radius."""
        along = rng.uniform(0.0, 1.0, y.size)
        angle = 2.0 * np.pi * float(self.turns) * along + np.pi * y
        return blurred(rng, polar(FIRST + (LAST - FIRST) * along, angle), self.noise)
