"""Blobs: round clouds on a circle, each a class of its own."""

import numpy as np
from jaxtyping import Float, Int

from backend.datasets._plane import AbstractPlane, blurred, polar
from backend.foundation.knobs import knob
from backend.foundation.types import Number

RADIUS = 0.9
"""How far from the origin each cloud has its centre."""


class Blobs(AbstractPlane):
    """Normal clouds, their centres evenly on a circle."""

    title = "Blobs"
    place = 40
    about = (
        "Round clouds, each a class: straight boundaries part them. Spread them until they "
        "overlap, and nothing but learning by heart can be right about every point."
    )
    source = "after scikit-learn, make_blobs"

    groups: Number = knob(4.0, 2.0, 6.0, "whole", about="How many clouds there are, each a class.")
    spread: Number = knob(0.2, 0.02, 0.6, symbol="σ", about="Standard deviation of each cloud.")

    @property
    def classes(self) -> int:
        """One for each cloud."""
        return round(float(self.groups))

    def scatter(
        self, rng: np.random.Generator, y: Int[np.ndarray, " points"]
    ) -> Float[np.ndarray, "points 2"]:
        """About the centre of each class, the first at the right."""
        centres = polar(np.full(y.size, RADIUS), 2.0 * np.pi * y / self.classes)
        return blurred(rng, centres, self.spread)
