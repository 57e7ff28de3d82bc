"""Styblinski–Tang: the same double well along each axis, hence four minima, one of them best."""

from backend.foundation.types import Number
from backend.surfaces._base import AbstractSurface, Minimum

SOURCE = "Styblinski and Tang (1990); digits by solving 4x³ − 32x + 5 = 0"

WELLS = ((-2.903534027771177, -39.16616570377141), (2.746802770990837, -25.02944665528394))
"""Where one coordinate's half of the loss is lowest, and how low; the deeper well first."""


class StyblinskiTang(AbstractSurface):
    """f = ½(x⁴ − 16x² + 5x) + ½(y⁴ − 16y² + 5y)."""

    title = "Styblinski–Tang"
    place = 90
    group = "Several minima"
    about = (
        "Four wells, the deepest at the lower left. Each coordinate falls into a well of its own, "
        "so rules that scale each coordinate may choose another one than plain descent."
    )
    source = "Styblinski and Tang, Experiments in nonconvex optimization (1990)"
    formula = "½ (x⁴ − 16x² + 5x) + ½ (y⁴ − 16y² + 5y)"
    window = ((-5.0, 5.0), (-5.0, 5.0))
    start = (-0.8, 2.1)

    def __call__(self, x: Number, y: Number) -> Number:
        """The loss at (x, y)."""
        return _half(x) + _half(y)

    def minima(self) -> tuple[Minimum, ...]:
        """Every pair of wells, the best first."""
        found = [Minimum(x, y, low + deep, SOURCE) for x, low in WELLS for y, deep in WELLS]
        return tuple(sorted(found, key=lambda minimum: minimum.loss))


def _half(t: Number) -> Number:
    square = t * t
    return 0.5 * ((square - 16.0) * square + 5.0 * t)
