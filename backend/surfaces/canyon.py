"""Canyon: a U-shaped bend between steep walls, where looking ahead pays.

A velocity gathered on the straight runs into the wall of the bend. Nesterov's gradient is measured
where the velocity leads, so it feels the wall a step earlier.
"""

from backend.foundation.knobs import knob
from backend.foundation.types import Number
from backend.surfaces._base import AbstractSurface, Minimum

END = 2.0
"""x of the canyon's lowest point, high up in the right arm of the U."""


class Canyon(AbstractSurface):
    """f = ½k d² + ½g(x − 2)² with d the distance from the floor y = x⁴/8, to first order."""

    title = "Canyon"
    place = 210
    group = "Walls and bends"
    about = (
        "A U-shaped canyon: down one arm, round the bend, up to the end of the other. Compare NAG "
        "with Momentum at the same rate: it meets the walls earlier and swings less."
    )
    source = "made for this page"
    formula = "½ k (y − h)²/(1 + h′²) + ½ (x − 2)², h = x⁴/8"
    window = ((-3.5, 3.5), (-2.5, 4.5))
    start = (-2.0, 2.6)

    walls: Number = knob(10.0, 1.0, 200.0, "log", symbol="k", about="Steepness of the walls.")

    def __call__(self, x: Number, y: Number) -> Number:
        """The loss at (x, y)."""
        cube, along = x * x * x, x - END
        across, slope = y - 0.125 * (cube * x), 0.5 * cube
        return 0.5 * self.walls * (across * across) / (1.0 + slope * slope) + 0.5 * (along * along)

    def minima(self) -> tuple[Minimum, ...]:
        """Where both squares vanish."""
        return (Minimum(END, END**4 / 8.0, 0.0, "both squares vanish"),)
