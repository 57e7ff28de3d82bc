"""Cliff: gentle ground that ends at a wall a hundred times steeper.

The picture behind gradient clipping (Pascanu, Mikolov and Bengio, 2013). The wall stands oblique to
the axes, so that clipping each component turns the gradient, and clipping the norm does not.
"""

import math

import jax

from backend.foundation.knobs import knob
from backend.foundation.types import Number
from backend.surfaces._base import AbstractSurface, Minimum

EAST, NORTH = 12.0 / 13.0, 5.0 / 13.0
"""The direction u that runs straight into the wall, about 22.6° above the x axis."""

FOOT = 2.0
"""u at which the wall has half its slope."""

BEND = 0.05
"""Width of the bend between ground and wall, in units of u."""


class Cliff(AbstractSurface):
    """f = −u + H w ln(1 + exp((u − 2)/w)) + 0.15v²; u runs into the wall, v along it."""

    title = "Cliff"
    place = 200
    group = "Walls and bends"
    about = (
        "Gentle ground leads down to the foot of a steep wall. One step too far up the wall meets "
        "an enormous slope that throws it out of the picture, unless the gradient is clipped."
    )
    source = (
        "after Pascanu, Mikolov and Bengio, On the difficulty of training recurrent neural "
        "networks (2013)"
    )
    formula = (
        "−u + H w ln(1 + exp((u − 2)/w)) + 0.15 v², u = (12x + 5y)/13, v = (12y − 5x)/13, w = 0.05"
    )
    window = ((-5.0, 5.0), (-5.0, 5.0))
    start = (-3.0, -2.5)

    height: Number = knob(
        100.0, 5.0, 1000.0, "log", symbol="H", about="Slope of the wall; that of the ground is 1."
    )

    def __call__(self, x: Number, y: Number) -> Number:
        """The loss at (x, y)."""
        u, v = EAST * x + NORTH * y, EAST * y - NORTH * x
        wall = self.height * BEND * jax.nn.softplus((u - FOOT) / BEND)
        return wall - u + 0.15 * (v * v)

    def minima(self) -> tuple[Minimum, ...]:
        """Where the wall's slope H/(1 + exp((2 − u)/w)) has grown to the ground's, 1."""
        excess = self.height - 1.0
        u = FOOT - BEND * math.log(excess)
        loss = self.height * BEND * math.log1p(1.0 / excess) - u
        return (Minimum(EAST * u, NORTH * u, loss, "∇f = 0, solved by hand"),)
