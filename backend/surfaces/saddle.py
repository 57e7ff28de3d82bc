"""Saddle: down in y, up in x, and flat in the middle.

The plain saddle x² − y² falls without end; a quartic term gives it a floor on either side.
"""

import math

from backend.foundation.knobs import knob
from backend.foundation.types import Number
from backend.surfaces._base import AbstractSurface, Minimum


class Saddle(AbstractSurface):
    """f = x² − y² + q y⁴/4, with minima −1/q at y = ±√(2/q)."""

    title = "Saddle"
    place = 160
    group = "Saddles and flats"
    about = (
        "Started close to the ridge, a rule first slides towards the saddle, where the slope "
        "nearly vanishes, and must then notice the way down at its side. Who lingers longest?"
    )
    source = "x² − y² with a quartic floor, made for this page"
    formula = "x² − y² + q y⁴/4"
    window = ((-3.0, 3.0), (-3.0, 3.0))
    start = (-2.5, 0.02)

    floor: Number = knob(
        0.5,
        0.25,
        2.0,
        "log",
        symbol="q",
        about="Strength of the quartic term: larger, shallower ends.",
    )

    def __call__(self, x: Number, y: Number) -> Number:
        """The loss at (x, y)."""
        square = y * y
        return x * x + square * (0.25 * self.floor * square - 1.0)

    def minima(self) -> tuple[Minimum, ...]:
        """One at either end."""
        y, source = math.sqrt(2.0 / self.floor), "∇f = 0, solved by hand"
        return tuple(Minimum(0.0, side * y, -1.0 / self.floor, source) for side in (1.0, -1.0))
