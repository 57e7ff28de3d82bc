"""Rastrigin: a bowl under a regular grid of pits."""

import math

from backend.foundation.knobs import knob
from backend.foundation.types import Number
from backend.surfaces._base import AbstractSurface, Minimum
from backend.surfaces._trigonometry import cos


class Rastrigin(AbstractSurface):
    """f = x² + y² + A(2 − cos 2πx − cos 2πy); A = 0 leaves the bowl."""

    title = "Rastrigin"
    place = 140
    group = "Many minima"
    about = (
        "A bowl under a grid of pits, about one to each unit square. None of these rules is made "
        "for it: all follow the slope where they stand. Lower the pits and see who gets through."
    )
    source = "Rastrigin, Systems of extremal control (1974)"
    formula = "x² + y² + A (2 − cos 2πx − cos 2πy)"
    window = ((-5.12, 5.12), (-5.12, 5.12))
    start = (-1.4, 2.2)

    depth: Number = knob(
        10.0,
        0.0,
        20.0,
        symbol="A",
        about="Depth of the pits; Rastrigin's is 10, and 0 leaves a bowl.",
    )

    def __call__(self, x: Number, y: Number) -> Number:
        """The loss at (x, y)."""
        waves = cos(2.0 * math.pi * x) + cos(2.0 * math.pi * y)
        return x * x + y * y + self.depth * (2.0 - waves)

    def minima(self) -> tuple[Minimum, ...]:
        """The best one; the other pits, near every pair of whole numbers, are not listed."""
        return (Minimum(0.0, 0.0, 0.0, "Rastrigin (1974)"),)
