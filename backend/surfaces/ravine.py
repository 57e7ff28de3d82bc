"""Ravine: a quadratic much steeper across than along, the plainest hard case there is.

Plain descent is stable for rates below 1/κ, and then needs about κ steps to come 1/e nearer along
the floor: the condition number is the trouble.
"""

from backend.foundation.knobs import knob
from backend.foundation.types import Number
from backend.surfaces._base import AbstractSurface, Minimum


class Ravine(AbstractSurface):
    """f = x² + κy²; its Hessian is diag(2, 2κ), so κ is the condition number."""

    title = "Ravine"
    place = 20
    group = "Valleys"
    about = (
        "Steep walls, nearly flat floor: the slope mostly points at the wall opposite, not along "
        "the floor. Rules that scale each coordinate make it round, until it is turned."
    )
    source = "the standard ill-conditioned quadratic; see Polyak (1964)"
    formula = "x² + κ y²"
    window = ((-10.0, 10.0), (-10.0, 10.0))
    start = (8.0, 8.0)

    condition: Number = knob(
        50.0,
        1.0,
        1000.0,
        "log",
        symbol="κ",
        about="Condition number: how many times the curvature across exceeds that along.",
    )

    def __call__(self, x: Number, y: Number) -> Number:
        """The loss at (x, y)."""
        return x * x + self.condition * (y * y)

    def minima(self) -> tuple[Minimum, ...]:
        """The one lowest point."""
        return (Minimum(0.0, 0.0, 0.0, "both squares vanish"),)
