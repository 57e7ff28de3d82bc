"""Goldstein–Price, in logarithm: its raw losses span six decades.

The published polynomial is a product of a function of x + y and one of 2x − 3y. Written in these
two, all its minima follow by hand, and no digits cancel.
"""

import math

import jax.numpy as jnp

from backend.foundation.types import Number
from backend.surfaces._base import AbstractSurface, Minimum

SOURCE = "Goldstein and Price (1971)"


class GoldsteinPrice(AbstractSurface):
    """f = ln A(x + y) + ln B(2x − 3y) with the quartics A and B below; both are positive."""

    title = "Goldstein–Price"
    place = 100
    group = "Several minima"
    about = (
        "Two slanted double wells multiplied, seen in logarithm: four minima joined by narrow "
        "valleys that run at an angle to the axes."
    )
    source = "Goldstein and Price, On descent from local minima (1971); in logarithm"
    formula = (
        "ln (1 + (s + 1)² (3s² − 14s + 19)) + ln (30 + t² (3t² − 16t + 18)), s = x + y, t = 2x − 3y"
    )
    window = ((-2.0, 2.0), (-2.0, 2.0))
    start = (-1.4, 0.9)

    def __call__(self, x: Number, y: Number) -> Number:
        """The loss at (x, y)."""
        s, t = x + y, 2.0 * x - 3.0 * y
        first = (s + 1.0) ** 2 * (3.0 * s * s - 14.0 * s + 19.0)
        second = t * t * (3.0 * t * t - 16.0 * t + 18.0)
        return jnp.log1p(first) + jnp.log(30.0 + second)

    def minima(self) -> tuple[Minimum, ...]:
        """A is least at s = −1 (1) and 2 (28), B at t = 3 (3) and 0 (30)."""
        return (
            Minimum(0.0, -1.0, math.log(3.0), SOURCE),
            Minimum(-0.6, -0.4, math.log(30.0), SOURCE),
            Minimum(1.8, 0.2, math.log(84.0), SOURCE),
            Minimum(1.2, 0.8, math.log(840.0), SOURCE),
        )
