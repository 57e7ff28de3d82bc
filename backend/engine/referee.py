"""The referee: from which step a contestant is out, and from which it has arrived for good."""

from dataclasses import dataclass

import numpy as np

from backend.foundation.types import Losses, Path, Window

FAR = 1e6
"""Window widths from the window's centre beyond which a point counts as thrown out."""


@dataclass(frozen=True)
class Verdict:
    """Steps, counted from 0 at the start; None where it never happened.

    diverged_at: first step whose loss or point is not finite, or whose point is over 10⁶ window
    widths away. reached_at: first step from which the loss stays within the tolerance of the
    best known loss to the end; None, too, where no minimum is known.
    """

    diverged_at: int | None
    reached_at: int | None


class Referee:
    """Watches one contestant's rows as they come."""

    def __init__(self, window: Window, best_loss: float | None, tolerance: float) -> None:
        (x, y), self._reach = circle(window)
        self._centre = complex(x, y)
        # Nothing is within a tolerance of an unknown loss: NaN compares false.
        self._best = np.nan if best_loss is None else best_loss
        self._tolerance = tolerance
        self._diverged_at: int | None = None
        self._reached_at: int | None = None

    @property
    def verdict(self) -> Verdict:
        """As the rows seen so far have it."""
        return Verdict(self._diverged_at, self._reached_at)

    @property
    def is_out(self) -> bool:
        """Whether the contestant has diverged: nothing after that means anything."""
        return self._diverged_at is not None

    def watch(self, step: int, points: Path, losses: Losses) -> int:
        """Judge the rows from `step` on; how many of them precede divergence."""
        with np.errstate(invalid="ignore", over="ignore"):
            # As complex numbers, for abs() of those is the quickest distance that NumPy has.
            distance = np.abs(points.view(complex)[:, 0] - self._centre)
            sound = np.isfinite(losses) & (distance <= self._reach)
            within = losses - self._best < self._tolerance
        count = len(losses) if sound.all() else int(np.argmin(sound))
        if count < len(losses):
            self._diverged_at, self._reached_at = step + count, None
        elif within.all():
            self._reached_at = step if self._reached_at is None else self._reached_at
        else:
            after = int(np.max(np.flatnonzero(~within))) + 1
            self._reached_at = step + after if after < len(losses) else None
        return count


def circle(window: Window) -> tuple[tuple[float, float], float]:
    """The window's centre and the distance from it at which a point is thrown out."""
    (left, right), (bottom, top) = window
    centre = (left + right) / 2, (bottom + top) / 2
    return centre, FAR * max(right - left, top - bottom)
