"""Shallow dip: a bent valley with a slight dip on the way down.

Momentum can roll through a shallow local minimum in which plain descent stays; make the dip
deeper, and Momentum stays as well.
"""

import math

from backend.foundation.knobs import knob
from backend.foundation.types import Number
from backend.surfaces._base import AbstractSurface, Minimum
from backend.surfaces._trigonometry import sin

DIP, END = -1.0, 3.0
"""x of the dip and of the valley's end."""

FALL = 0.1
"""Scale of the slope along the floor."""


class ShallowDip(AbstractSurface):
    """f = P(x) + 2(y − sin x)²; P′ = 0.1 t(t − h)(t − 4) with t = x + 1: dip, sill, end."""

    title = "Shallow dip"
    place = 180
    group = "Saddles and flats"
    about = (
        "On the way down the valley lies a dip with a low sill behind it. Whoever arrives with a "
        "velocity rolls over the sill; whoever only follows the slope stays."
    )
    source = "made for this page"
    formula = "0.1 (t⁴/4 − (h + 4) t³/3 + 2h t² + 32(2 − h)/3) + 2 (y − sin x)², t = x + 1"
    window = ((-4.5, 4.5), (-4.5, 4.5))
    start = (-3.0, 1.0)

    sill: Number = knob(
        0.5,
        0.1,
        1.9,
        symbol="h",
        about="Distance from the dip to its sill: farther is also higher.",
    )

    def __call__(self, x: Number, y: Number) -> Number:
        """The loss at (x, y)."""
        t, across = x - DIP, y - sin(x)
        quartic = t * t * (t * t / 4.0 - (self.sill + 4.0) * t / 3.0 + 2.0 * self.sill)
        return FALL * (quartic + (2.0 - self.sill) * 32.0 / 3.0) + 2.0 * (across * across)

    def minima(self) -> tuple[Minimum, ...]:
        """The valley's end, and the dip."""
        source, dip = "∇f = 0, solved by hand", FALL * (2.0 - self.sill) * 32.0 / 3.0
        return (
            Minimum(END, math.sin(END), 0.0, source),
            Minimum(DIP, math.sin(DIP), dip, source),
        )
