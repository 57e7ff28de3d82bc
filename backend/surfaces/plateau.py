"""Plateau: a slope, then a nearly flat terrace, then the well."""

from backend.foundation.knobs import knob
from backend.foundation.types import Number
from backend.surfaces._base import AbstractSurface, Minimum

WELL = (3.0, -2.0)
"""Centre of the well, and of the terrace around it."""

RIM = 36.0
"""Squared distance from the well at which the outer slope is half-way up."""


class Plateau(AbstractSurface):
    """f = s/(1 + s) + s⁴/(36⁴ + s⁴) + εs in the squared distance s = (x − 3)² + 2(y + 2)²."""

    title = "Plateau"
    place = 190
    group = "Saddles and flats"
    about = (
        "A slope ends on a terrace that is almost flat. Plain descent all but stops there, a "
        "velocity fades away, and rules that divide by the recent slope walk on."
    )
    source = "made for this page"
    formula = "s/(1 + s) + s⁴/(36⁴ + s⁴) + ε s, s = (x − 3)² + 2 (y + 2)²"
    window = ((-7.0, 7.0), (-7.0, 7.0))
    start = (-4.5, 4.0)

    tilt: Number = knob(
        0.002, 0.0002, 0.05, "log", symbol="ε", about="What slope is left on the terrace."
    )

    def __call__(self, x: Number, y: Number) -> Number:
        """The loss at (x, y)."""
        dx, dy = x - WELL[0], y - WELL[1]
        s = dx * dx + 2.0 * (dy * dy)
        # s⁴/(R⁴ + s⁴) as 1 − 1/(1 + (s/R)⁴), s/(1 + s) likewise: no ∞/∞ far away.
        slope = 1.0 - 1.0 / (1.0 + (s / RIM) ** 4)
        well = 1.0 - 1.0 / (1.0 + s)
        return well + slope + self.tilt * s

    def minima(self) -> tuple[Minimum, ...]:
        """The bottom of the well: all three terms grow with s."""
        return (Minimum(*WELL, 0.0, "every term grows with s"),)
