"""Bowl: the sphere function, the same slope all round.

De Jong's first test function. Every reasonable rule gets down; what differs is how.
"""

from backend.foundation.types import Number
from backend.surfaces._base import AbstractSurface, Minimum


class Bowl(AbstractSurface):
    """f = x² + y², a circle's distance squared."""

    title = "Bowl"
    place = 10
    group = "Valleys"
    about = (
        "Equally steep all round, so the gradient points straight at the minimum. Rules with a "
        "velocity swing past it; rules that scale each coordinate leave the straight line."
    )
    source = "De Jong, An analysis of the behavior of a class of genetic adaptive systems (1975)"
    formula = "x² + y²"
    window = ((-5.0, 5.0), (-5.0, 5.0))
    start = (-4.0, 2.5)

    def __call__(self, x: Number, y: Number) -> Number:
        """The loss at (x, y)."""
        return x * x + y * y

    def minima(self) -> tuple[Minimum, ...]:
        """The bottom of the bowl."""
        return (Minimum(0.0, 0.0, 0.0, "both squares vanish"),)
