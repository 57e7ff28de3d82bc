"""What can be found out about a surface by looking: its minima, its lowest loss, a start.

Losses are all that is asked for, at many points at a time: no gradients and nothing to compile,
so a formula is surveyed as fast as it is typed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from jaxtyping import Bool, Float

from backend.foundation.types import Window
from backend.surfaces._base import Minimum
from backend.surfaces._downhill import around, lowest_around, ring, settle

Field = Callable[[Any, Any], Any]
Points = Float[np.ndarray, "points 2"]

CELLS = 128
"""Cells along each side of the window that are compared with their neighbours."""

CANDIDATES = 100
"""Places lower than their neighbours that are looked into, the lowest of them."""

MOST = 50
"""Minima that are told, the lowest; more crosses than that hide the picture."""

APART = 1e-3
"""Window widths within which two finds are the same one."""

OUTSIDE = 10
"""Window widths that are looked over for something lower, if only coarsely."""

SOURCE = "found numerically: lower than all around it, as far as losses were compared"


@dataclass(frozen=True)
class Survey:
    """What was found. `best_loss` is None where lower losses were seen than any minimum's.

    note: a sentence on the minima, how many were found or why none is told.
    """

    minima: tuple[Minimum, ...]
    best_loss: float | None
    note: str
    start: tuple[float, float]


def survey(field: Field, window: Window) -> Survey:
    """Look over the window, go downhill from every hollow, and see what has been found.

    A place counts as a minimum if on every small circle around it all losses are finite and
    higher, by amounts that fade as the circle shrinks; so poles, jumps, floors and troughs do not.
    """
    land = _Land(field, window)
    points, losses = settle(land.losses, land.hollows(), land.cell)
    points, losses = _apart(points, losses, APART * land.width)
    rough = _Looks(land, points, losses).rough
    points[rough], losses[rough] = settle(land.losses, points[rough], land.cell, care=3)
    points, losses = _apart(points, losses, APART * land.width)
    inside = land.holds(points)
    looks = _Looks(land, points[inside], losses[inside])
    minima = looks.minima()
    best = looks.lowest()
    bounded = best is not None and best <= land.lowest() + 1e-9 * (1.0 + abs(best))
    note = _note(land, looks, len(minima), bounded)
    return Survey(minima, best if bounded else None, note, land.start())


class _Land:
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
        digits = 4 - int(np.floor(np.log10(self.width)))
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
        with np.errstate(invalid="ignore"):
            rise = near.max(axis=1) - near.min(axis=1)
        return np.isfinite(near).all(axis=1) & (rise > 1e-5 * relief)


class _Looks:
    """Settled points, the lowest first, and what the small circles around each tell of it."""

    def __init__(self, land: _Land, points: Points, losses: Float[np.ndarray, " points"]) -> None:
        self._land, self._points, self._losses = land, points, losses
        wide, near = (self._rises(share) for share in (1 / 8, 1 / 128))
        with np.errstate(invalid="ignore", divide="ignore"):
            fading = np.nanmax(near / wide, axis=1, initial=0.0)
        finite = np.isfinite(wide).all(axis=1) & np.isfinite(near).all(axis=1)
        noise = 1e-14 * (1.0 + np.abs(losses))
        least = self._least_rise(wide)
        self.low = finite & (least >= -noise) & (fading <= 0.5)
        """Where nothing around is lower, and there is no pole or jump."""
        self.alone = self.low & (least > 1e-8 * wide.max(axis=1)) & (least > noise)
        self.pointed = fading > 1 / 64
        self.rough = self.pointed | ~self.low
        """Where a parabola may not have led to the bottom."""

    def minima(self) -> tuple[Minimum, ...]:
        """Those that stand alone."""
        found = zip(self._points[self.alone], self._losses[self.alone], strict=True)
        kinks = np.where(self.pointed[self.alone], "kink", "minimum")
        return tuple(
            Minimum(float(x), float(y), float(loss), SOURCE, str(kind), found=True)  # type: ignore[arg-type]
            for ((x, y), loss), kind in zip(found, kinks, strict=True)
        )[:MOST]

    def lowest(self) -> float | None:
        """The lowest loss of a point that nothing around is lower than."""
        return float(self._losses[self.low].min()) if self.low.any() else None

    def _rises(self, share: float) -> Float[np.ndarray, "points directions"]:
        cell = share * self._land.cell
        near = around(self._land.losses, self._points, cell, ring(64))
        with np.errstate(invalid="ignore"):
            return near - self._losses[:, None]

    def _least_rise(self, wide: Float[np.ndarray, "points directions"]) -> np.ndarray:
        """The least rise of the wider circle; at the bottom of a trough it is zero."""
        land, cell = self._land, self._land.cell / 8
        seen = wide + self._losses[:, None]
        _, lowest = lowest_around(land.losses, self._points, cell, seen, 0.0, care=4)
        with np.errstate(invalid="ignore"):
            return np.minimum(wide.min(axis=1), lowest - self._losses)


def shows_its_lowest(field: Field, window: Window) -> bool:
    """Whether the lowest loss of the window lies inside rather than on its border."""
    land = _Land(field, window)
    return land.lowest_inside() < land.lowest_on_border()


def _lattice(window: Window, cells: int, beyond: int = 0) -> Float[np.ndarray, "rows columns 2"]:
    """Corners of so many cells along each side of the window, and of some beyond."""
    shares = np.arange(-beyond, cells + 1 + beyond) / cells
    x, y = (low + shares * (high - low) for low, high in window)
    return np.stack(np.meshgrid(x, y), axis=-1)


def _apart(
    points: Points, losses: Float[np.ndarray, " points"], least: float
) -> tuple[Float[np.ndarray, "kept 2"], Float[np.ndarray, " kept"]]:
    """The lowest first, and none that is as good as one before it."""
    kept: list[int] = []
    for k in np.argsort(losses, kind="stable"):
        if all(np.hypot(*(points[k] - points[other])) > least for other in kept):
            kept.append(int(k))
    return points[kept], losses[kept]


def _note(land: _Land, looks: _Looks, told: int, bounded: bool) -> str:
    """What was found in a sentence, or why nothing was."""
    if land.empty():
        return "No loss in this window is finite."
    lower = "" if bounded else ", but lower losses lie at its edge or beyond"
    found = int(looks.alone.sum())
    if found > told:
        return f"The {told} lowest minima found numerically in the window are marked{lower}."
    if found:
        several = "One minimum was" if found == 1 else f"{found} minima were"
        return f"{several} found numerically in the window{lower}."
    if looks.low.any():
        return f"No single point is lowest: the losses have a trough or a level floor{lower}."
    return (
        "No minimum was found in the window: the loss goes on falling at its edge, at a pole or "
        "along a fold."
    )
