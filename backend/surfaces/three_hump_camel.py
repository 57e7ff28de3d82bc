"""Three-hump camel: one true minimum between two lesser ones."""

from backend.foundation.types import Number
from backend.surfaces._base import AbstractSurface, Minimum

LOCAL = "Branin (1972); digits by solving ∇f = 0"


class ThreeHumpCamel(AbstractSurface):
    """f = 2x² − 1.05x⁴ + x⁶/6 + xy + y²; along each minimum's valley x + 2y = 0."""

    title = "Three-hump camel"
    place = 70
    group = "Several minima"
    about = (
        "The best minimum lies between two lesser ones. A velocity can carry a rule over the low "
        "pass into the middle, or past it."
    )
    source = (
        "Branin, Widely convergent method for finding multiple solutions of simultaneous "
        "nonlinear equations (1972)"
    )
    formula = "2x² − 1.05x⁴ + x⁶/6 + xy + y²"
    window = ((-2.5, 2.5), (-2.5, 2.5))
    start = (2.2, 2.1)

    def __call__(self, x: Number, y: Number) -> Number:
        """The loss at (x, y)."""
        square = x * x
        return square * (2.0 - square * (1.05 - square / 6.0)) + x * y + y * y

    def minima(self) -> tuple[Minimum, ...]:
        """The middle, and its two lesser neighbours."""
        return (
            Minimum(0.0, 0.0, 0.0, "Branin (1972)"),
            Minimum(1.7475523458302888, -0.8737761729151444, 0.2986384422368598, LOCAL),
            Minimum(-1.7475523458302888, 0.8737761729151444, 0.2986384422368598, LOCAL),
        )
