"""Beale: a flat star-shaped floor between four steep corners."""

from backend.foundation.types import Number
from backend.surfaces._base import AbstractSurface, Minimum


class Beale(AbstractSurface):
    """f = Σᵢ (cᵢ − x(1 − yⁱ))², i = 1, 2, 3, with c = 1.5, 2.25, 2.625."""

    title = "Beale"
    place = 40
    group = "Valleys"
    about = (
        "The loss is enormous in the corners and nearly flat along both axes. A rate that is "
        "safe at the start is far too small for the floor, unless the rule adapts it."
    )
    source = (
        "Beale, On an iterative method for finding a local minimum of a function of more than "
        "one variable (1958)"
    )
    formula = "(1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²"
    window = ((-4.5, 4.5), (-4.5, 4.5))
    start = (2.2, -1.5)

    def __call__(self, x: Number, y: Number) -> Number:
        """The loss at (x, y)."""
        first = 1.5 - x * (1.0 - y)
        second = 2.25 - x * (1.0 - y * y)
        third = 2.625 - x * (1.0 - y * y * y)
        return first * first + second * second + third * third

    def minima(self) -> tuple[Minimum, ...]:
        """Where all three terms vanish."""
        return (Minimum(3.0, 0.5, 0.0, "Moré, Garbow and Hillstrom (1981), problem 5"),)
