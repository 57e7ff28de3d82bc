"""Lévy: long parallel furrows that lead nowhere, across a gentle bowl."""

import math

from backend.foundation.types import Number
from backend.surfaces._base import AbstractSurface, Minimum
from backend.surfaces._trigonometry import sin


class Levy(AbstractSurface):
    """f = sin²πu + (u − 1)²(1 + 10 sin²(πu + 1)) + (v − 1)²(1 + sin²2πv); below, u and v less 1."""

    title = "Lévy"
    place = 150
    group = "Many minima"
    about = (
        "Furrows across a bowl: deep ones in x, shallow ones in y. Along a furrow the way is "
        "easy; out of it, only a long step or a velocity leads."
    )
    source = (
        "Levy and Montalvo, The tunneling algorithm for the global minimization of functions (1985)"
    )
    formula = (
        "sin²πu + (u − 1)² (1 + 10 sin²(πu + 1)) + (v − 1)² (1 + sin²2πv), "
        "u = (x + 3)/4, v = (y + 3)/4"
    )
    window = ((-10.0, 10.0), (-10.0, 10.0))
    start = (-1.4, 4.1)

    def __call__(self, x: Number, y: Number) -> Number:
        """The loss at (x, y)."""
        # u − 1 and v − 1, taken first, so that the minimum's zero is exact.
        u, v = (x - 1.0) / 4.0, (y - 1.0) / 4.0
        first = sin(math.pi * u) ** 2
        second = u * u * (1.0 + 10.0 * sin(math.pi * u + (math.pi + 1.0)) ** 2)
        third = v * v * (1.0 + sin(2.0 * math.pi * v) ** 2)
        return first + second + third

    def minima(self) -> tuple[Minimum, ...]:
        """The best one; the furrows' own minima are not listed."""
        return (Minimum(1.0, 1.0, 0.0, "Levy and Montalvo (1985)"),)
