"""The lie of the land over a window: losses on a lattice, where they are low, where to start."""

from collections.abc import Callable
from typing import Any

import numpy as np
from jaxtyping import Bool, Float

from backend.foundation.types import Window
from backend.surfaces._downhill import Points, around, ring

Field = Callable[[Any, Any], Any]

CELLS = 128
"""Cells along each side of the window that are compared with their neighbours."""

CANDIDATES = 100
"""Places lower than their neighbours that are looked into, the lowest of them."""

OUTSIDE = 10
"""Window widths that are looked over for something lower, if only coarsely."""


class Land:
    """The losses over a window and one cell beyond, for a minimum may lie at its very edge."""

    def __init__(self, field: Field, window: Window) -> None:
        self._field, self.window = field, window
        (x0, x1), (y0, y1) = window
        self.width = max(x1 - x0, y1 - y0)
        self.cell = np.array([x1 - x0, y1 - y0]) / CELLS
        self._points = _lattice(window, CELLS, beyond=1)
        self._losses = self.losses(self._points)

    def losses(self, points: Float[np.ndarray, "*many 2"]) -> Float[np.ndarray, "*many"]:
        """The field's; what does not exist is as high as can be."""
        found = self._field(points[..., 0], points[..., 1])
        found = np.broadcast_to(np.asarray(found, float), points.shape[:-1])
        return np.where(np.isnan(found), np.inf, found)

    def holds(self, points: Points) -> Bool[np.ndarray, " points"]:
        """Which of them lie in the window."""
        (x0, x1), (y0, y1) = self.window
        slack = 1e-9 * self.width
        low, high = np.array([x0, y0]) - slack, np.array([x1, y1]) + slack
        return ((low <= points) & (points <= high)).all(axis=1)

    def hollows(self) -> Points:
        """Points of the lattice that no neighbour is lower than, the lowest first."""
        middle = self._losses[1:-1, 1:-1]
        lower = np.isfinite(middle)
        for i in range(3):
            for j in range(3):
                lower &= middle <= self._losses[i : i + CELLS + 1, j : j + CELLS + 1]
        order = np.argsort(middle[lower], kind="stable")[:CANDIDATES]
        return self._points[1:-1, 1:-1][lower][order]

    def lowest_inside(self) -> float:
        """The lowest loss within the window's border."""
        return float(self._losses[2:-2, 2:-2].min())

    def lowest_on_border(self) -> float:
        """The lowest loss on the border and a cell beyond."""
        losses = self._losses.copy()
        losses[2:-2, 2:-2] = np.inf
        return float(losses.min())

    def lowest(self) -> float:
        """The lowest loss seen in the window and, on a coarser lattice, far around it."""
        (x0, x1), (y0, y1) = self.window
        (dx, dy), share = (x1 - x0, y1 - y0), (OUTSIDE - 1) / 2
        wide = (x0 - share * dx, x1 + share * dx), (y0 - share * dy, y1 + share * dy)
        return float(min(self._losses.min(), self.losses(_lattice(wide, CELLS)).min()))

    def empty(self) -> bool:
        """Whether there is nothing to see."""
        return not np.isfinite(self._losses[1:-1, 1:-1]).any()

    def start(self) -> tuple[float, float]:
        """The place nearest to the upper right (80 % across, 70 % up) that is good to start from.

        Good is finite, on a slope, and no lower than a third of the window.
        """
        (x0, x1), (y0, y1) = self.window
        shares = np.stack(np.meshgrid(np.arange(1, 10) / 10, np.arange(1, 10) / 10), axis=-1)
        shares = shares.reshape(-1, 2)
        shares = shares[np.argsort(np.hypot(*(shares - [0.8, 0.7]).T), kind="stable")]
        points = np.array([x0, y0]) + shares * [x1 - x0, y1 - y0]
        good = self._sloping(points) & (self.losses(points) >= self._low())
        digits = min(15, 4 - int(np.floor(np.log10(self.width))))
        x, y = np.round(points[int(np.argmax(good))], digits)
        return float(x), float(y)

    def _low(self) -> float:
        """What a third of the finite losses lie below."""
        finite = self._losses[np.isfinite(self._losses)]
        return float(np.quantile(finite, 1 / 3)) if finite.size else np.inf

    def _sloping(self, points: Points) -> Bool[np.ndarray, " points"]:
        """Where the loss is finite and differs across a cell by more than next to nothing."""
        near = around(self.losses, points, self.cell / 4, ring(8))
        finite = self._losses[np.isfinite(self._losses)]
        relief = np.ptp(finite) if finite.size else 0.0
        rise = near.max(axis=1) - near.min(axis=1)
        return np.isfinite(near).all(axis=1) & (rise > 1e-5 * relief)


def _lattice(window: Window, cells: int, beyond: int = 0) -> Float[np.ndarray, "rows columns 2"]:
    """Corners of so many cells along each side of the window, and of some beyond."""
    shares = np.arange(-beyond, cells + 1 + beyond) / cells
    x, y = (low + shares * (high - low) for low, high in window)
    return np.stack(np.meshgrid(x, y), axis=-1)
