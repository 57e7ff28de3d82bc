"""A surface laid at an angle: the same hills, other axes.

Rules that scale each coordinate by itself (AdaGrad and its kin) depend on how the axes lie; plain
descent and Momentum do not. Turning the surface shows who does.
"""

import math
from dataclasses import dataclass, replace

from backend.foundation.pytrees import pytree
from backend.foundation.types import Number, Window
from backend.surfaces._base import AbstractSurface, Minimum

Pair = tuple[float, float]

QUARTERS: dict[float, Pair] = {
    0.0: (1.0, 0.0),
    90.0: (0.0, 1.0),
    180.0: (-1.0, 0.0),
    270.0: (0.0, -1.0),
}
"""Cosine and sine where math.cos would miss a zero by a rounding error."""


@pytree
@dataclass(frozen=True)
class Turned:
    """A surface turned anticlockwise about its window's centre: a field like any other.

    The page's point p lies over the surface's own point q = Rᵀp + offset. The offset is c − Rᵀc
    for the centre c, kept as a sum because Rᵀ(p − c) + c would round even at 0°.
    """

    surface: AbstractSurface
    cosine: Number
    sine: Number
    offset_x: Number
    offset_y: Number

    def __call__(self, x: Number, y: Number) -> Number:
        """The loss at the page's point (x, y)."""
        return self.surface(*self.to_surface((x, y)))

    @property
    def window(self) -> Window:
        """The window stays where it is; the surface turns beneath it."""
        return self.surface.window

    @property
    def start(self) -> Pair:
        """The surface's own start, in page coordinates."""
        return self.to_page(self.surface.start)

    @property
    def best_loss(self) -> float | None:
        """Turning changes no loss."""
        return self.surface.best_loss

    @property
    def minima_note(self) -> str | None:
        """Nor does it change what was found."""
        return self.surface.minima_note

    def minima(self) -> tuple[Minimum, ...]:
        """The surface's minima, in page coordinates."""
        found = []
        for minimum in self.surface.minima():
            x, y = self.to_page((minimum.x, minimum.y))
            found.append(replace(minimum, x=x, y=y))
        return tuple(found)

    def to_surface(self, point: tuple[Number, Number]) -> tuple[Number, Number]:
        """The surface's own point that lies beneath the page's."""
        x, y = point
        return (
            self.cosine * x + self.sine * y + self.offset_x,
            self.cosine * y - self.sine * x + self.offset_y,
        )

    def to_page(self, point: Pair) -> Pair:
        """Where the surface's own point comes to lie on the page."""
        (x, y), (centre_x, centre_y) = point, _centre(self.surface)
        return (
            self.cosine * x
            - self.sine * y
            + (centre_x - (self.cosine * centre_x - self.sine * centre_y)),
            self.sine * x
            + self.cosine * y
            + (centre_y - (self.sine * centre_x + self.cosine * centre_y)),
        )


def turned(surface: AbstractSurface, degrees: float) -> Turned:
    """`surface` turned anticlockwise by `degrees`; at 0 every loss is the same to the last bit."""
    angle = degrees % 360.0
    cosine, sine = QUARTERS.get(angle) or (
        math.cos(math.radians(angle)),
        math.sin(math.radians(angle)),
    )
    x, y = _centre(surface)
    return Turned(surface, cosine, sine, x - (cosine * x + sine * y), y - (cosine * y - sine * x))


def _centre(surface: AbstractSurface) -> Pair:
    (x0, x1), (y0, y1) = surface.window
    return (x0 + x1) / 2, (y0 + y1) / 2
