"""Rosenbrock: the banana valley. Easy to reach, tedious to follow.

Rosenbrock's own example, with his start; the walls' steepness, his 100, is a knob.
"""

from backend.foundation.knobs import knob
from backend.foundation.types import Number
from backend.surfaces._base import AbstractSurface, Minimum


class Rosenbrock(AbstractSurface):
    """f = (1 − x)² + b(y − x²)²: the floor is the parabola y = x², sloping gently to (1, 1)."""

    title = "Rosenbrock"
    place = 30
    group = "Valleys"
    about = (
        "A bent valley: everybody finds its floor within a few steps, and then has to follow the "
        "bend on a slope that is hundreds of times gentler than the walls."
    )
    source = (
        "Rosenbrock, An automatic method for finding the greatest or least value of a function "
        "(1960)"
    )
    formula = "(1 − x)² + b (y − x²)²"
    window = ((-2.0, 2.0), (-1.0, 3.0))
    start = (-1.2, 1.0)

    walls: Number = knob(
        100.0, 1.0, 1000.0, "log", symbol="b", about="Steepness of the walls; Rosenbrock took 100."
    )

    def __call__(self, x: Number, y: Number) -> Number:
        """The loss at (x, y)."""
        along, across = 1.0 - x, y - x * x
        return along * along + self.walls * (across * across)

    def minima(self) -> tuple[Minimum, ...]:
        """The end of the valley."""
        return (Minimum(1.0, 1.0, 0.0, "Rosenbrock (1960)"),)
