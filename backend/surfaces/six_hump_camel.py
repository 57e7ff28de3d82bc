"""Six-hump camel: six minima in three pairs, each pair mirrored through the origin."""

from backend.foundation.types import Number
from backend.surfaces._base import AbstractSurface, Minimum

SOURCE = "Dixon and Szegő (1978); digits by solving ∇f = 0"

PAIRS = (
    (0.08984201310031806, -0.7126564030207396, -1.0316284534898774),
    (1.703606714969981, -0.7960835686726251, -0.21546382438371764),
    (1.6071047529201972, 0.5686514548841314, 2.1042503103112584),
)
"""x, y and loss of one of each pair; (−x, −y) is the other, since f(−x, −y) = f(x, y)."""


class SixHumpCamel(AbstractSurface):
    """f = (4 − 2.1x² + x⁴/3)x² + xy + (4y² − 4)y²."""

    title = "Six-hump camel"
    place = 80
    group = "Several minima"
    about = (
        "Six minima at three heights, two of them best. The passes between them are low, so a "
        "little velocity, or one long step, decides where a rule ends."
    )
    source = "Dixon and Szegő, Towards Global Optimisation 2 (1978)"
    formula = "(4 − 2.1x² + x⁴/3) x² + xy + (4y² − 4) y²"
    window = ((-2.0, 2.0), (-2.0, 2.0))
    start = (-0.9, -1.6)

    def __call__(self, x: Number, y: Number) -> Number:
        """The loss at (x, y)."""
        xx, yy = x * x, y * y
        return (4.0 - 2.1 * xx + xx * xx / 3.0) * xx + x * y + (4.0 * yy - 4.0) * yy

    def minima(self) -> tuple[Minimum, ...]:
        """All six, the best first."""
        return tuple(
            Minimum(sign * x, sign * y, loss, SOURCE)
            for x, y, loss in PAIRS
            for sign in (1.0, -1.0)
        )
