"""Ackley: a nearly flat, pitted plain that falls into a sharp funnel.

At the bottom the funnel comes to a point: the gradient does not vanish there but jumps, and its
length stays near 2.8 however close one comes. We define it as zero at the point itself.
"""

import math

import jax.numpy as jnp

from backend.foundation.types import Number
from backend.surfaces._base import AbstractSurface, Minimum
from backend.surfaces._trigonometry import cos


class Ackley(AbstractSurface):
    """f = 20 − 20 exp(−0.2 √(½(x² + y²))) + e − exp(½(cos 2πx + cos 2πy))."""

    title = "Ackley"
    place = 130
    group = "Many minima"
    about = (
        "A pitted plain around a sharp funnel. The pits hold whoever creeps; and at the funnel's "
        "point the slope never fades, so a rule of constant rate keeps jumping across."
    )
    source = "Ackley, A connectionist machine for genetic hillclimbing (1987)"
    formula = "20 − 20 exp(−0.2 √(½(x² + y²))) + e − exp(½(cos 2πx + cos 2πy))"
    window = ((-5.0, 5.0), (-5.0, 5.0))
    start = (-3.4, 2.4)
    smooth = False
    note = "A kink at the minimum (0, 0): the gradient jumps there and is defined as 0."

    def __call__(self, x: Number, y: Number) -> Number:
        """The loss at (x, y)."""
        square = 0.5 * (x * x + y * y)
        # √ has no slope at 0. Both branches stay finite: autodiff multiplies one by 0.
        away = square > 0.0
        radius = jnp.where(away, jnp.sqrt(jnp.where(away, square, 1.0)), 0.0)
        waves = 0.5 * (cos(2.0 * math.pi * x) + cos(2.0 * math.pi * y))
        # expm1 keeps the digits that 20 − 20·exp(…) would cancel near the minimum.
        return -20.0 * jnp.expm1(-0.2 * radius) - math.e * jnp.expm1(waves - 1.0)

    def minima(self) -> tuple[Minimum, ...]:
        """The funnel's point; the pits around it are not listed."""
        return (Minimum(0.0, 0.0, 0.0, "Ackley (1987)", kind="kink"),)
