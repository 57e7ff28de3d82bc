"""Monkey saddle: three ways down and three up, and a middle without any curvature.

The plain one, x³ − 3xy² = r³ cos 3φ, falls without end; a quartic term gives it floors.
"""

import math

from backend.foundation.knobs import knob
from backend.foundation.types import Number
from backend.surfaces._base import AbstractSurface, Minimum


class MonkeySaddle(AbstractSurface):
    """f = r³ cos 3φ + q r⁴ in polar coordinates, with minima −r³/4 at r = 3/(4q)."""

    title = "Monkey saddle"
    place = 170
    group = "Saddles and flats"
    about = (
        "Three valleys part from a middle where gradient and curvature both vanish: slopes fade "
        "with the square of the distance, and small differences decide for a valley."
    )
    source = (
        "the monkey saddle (Hilbert and Cohn-Vossen, 1932) with a quartic floor, made for this page"
    )
    formula = "x³ − 3xy² + q (x² + y²)²"
    window = ((-3.0, 3.0), (-3.0, 3.0))
    start = (-2.6, 1.9)

    floor: Number = knob(
        0.375,
        0.3,
        1.0,
        "log",
        symbol="q",
        about="Strength of the quartic term: larger, nearer ends.",
    )

    def __call__(self, x: Number, y: Number) -> Number:
        """The loss at (x, y)."""
        square = x * x + y * y
        return x * (x * x - 3.0 * (y * y)) + self.floor * (square * square)

    def minima(self) -> tuple[Minimum, ...]:
        """One at the end of each valley: φ = 180°, 60° and −60°."""
        radius, source = 0.75 / self.floor, "∇f = 0, solved by hand"
        across, loss = radius * math.sqrt(3.0) / 2.0, -(radius**3) / 4.0
        places = ((-radius, 0.0), (radius / 2.0, across), (radius / 2.0, -across))
        return tuple(Minimum(x, y, loss, source) for x, y in places)
