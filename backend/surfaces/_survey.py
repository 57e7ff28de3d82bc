"""What can be found out about a surface by looking: its minima, its lowest loss, a start.

Losses are all that is asked for, at many points at a time: no gradients and nothing to compile,
so a formula is surveyed as fast as it is typed.
"""

from dataclasses import dataclass

import numpy as np
from jaxtyping import Float

from backend.foundation.types import Window
from backend.surfaces._base import Minimum
from backend.surfaces._downhill import Points, around, lowest_around, ring, settle
from backend.surfaces._land import Field, Land

MOST = 50
"""Minima that are told, the lowest; more crosses than that hide the picture."""

APART = 1e-3
"""Window widths within which two finds are the same one."""

CARED_FOR = 20
"""Rough places, the lowest, that are gone down from again with care: ten times the work each."""

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


@np.errstate(all="ignore")
def survey(field: Field, window: Window) -> Survey:
    """Look over the window, go downhill from every hollow, and see what has been found.

    A place counts as a minimum if on every small circle around it all losses are finite and
    higher, by amounts that fade as the circle shrinks; so poles, jumps, floors and troughs do not.
    """
    land = Land(field, window)
    points, losses = settle(land.losses, land.hollows(), land.cell)
    points, losses = _apart(points, losses, APART * land.width)
    rough = np.flatnonzero(_Looks(land, points, losses).rough)[:CARED_FOR]
    points[rough], losses[rough] = settle(land.losses, points[rough], land.cell, care=3)
    points, losses = _apart(points, losses, APART * land.width)
    inside = land.holds(points)
    looks = _Looks(land, points[inside], losses[inside])
    minima = looks.minima()
    best = looks.lowest()
    bounded = best is not None and best <= land.lowest() + 1e-9 * (1.0 + abs(best))
    note = _note(land, looks, len(minima), bounded)
    return Survey(minima, best if bounded else None, note, land.start())


class _Looks:
    """Settled points, the lowest first, and what the small circles around each tell of it."""

    def __init__(self, land: Land, points: Points, losses: Float[np.ndarray, " points"]) -> None:
        self._land, self._points, self._losses = land, points, losses
        wide, near = (self._rises(share) for share in (1 / 8, 1 / 128))
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
        return near - self._losses[:, None]

    def _least_rise(self, wide: Float[np.ndarray, "points directions"]) -> np.ndarray:
        """The least rise of the wider circle; at the bottom of a trough it is zero."""
        land, cell = self._land, self._land.cell / 8
        seen = wide + self._losses[:, None]
        _, lowest = lowest_around(land.losses, self._points, cell, seen, 0.0, care=4)
        return np.minimum(wide.min(axis=1), lowest - self._losses)


@np.errstate(all="ignore")
def shows_its_lowest(field: Field, window: Window) -> bool:
    """Whether the lowest loss of the window lies inside rather than on its border."""
    land = Land(field, window)
    return land.lowest_inside() < land.lowest_on_border()


def _apart(
    points: Points, losses: Float[np.ndarray, " points"], least: float
) -> tuple[Float[np.ndarray, "kept 2"], Float[np.ndarray, " kept"]]:
    """The lowest first, and none that is as good as one before it."""
    kept: list[int] = []
    for k in np.argsort(losses, kind="stable"):
        if all(np.hypot(*(points[k] - points[other])) > least for other in kept):
            kept.append(int(k))
    return points[kept], losses[kept]


def _note(land: Land, looks: _Looks, told: int, bounded: bool) -> str:
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
