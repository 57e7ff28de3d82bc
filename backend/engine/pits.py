"""Pits: minima that no list names, told apart as walks are seen to rest in them."""

from typing import NamedTuple

import numpy as np
from jaxtyping import Float, Int

from backend.foundation.types import Window

MOST = 256
"""Pits that are told apart; a formula may have any number of them."""

NEAR = 1e-3
"""Bottoms closer than this share of the window's width and height are one."""

MARGIN = 0.1
"""Pits further outside than this share of the window's width and height have no place: a wild
contestant would use up all with what nobody sees."""


class Pit(NamedTuple):
    """A bottom, in the window's coordinates."""

    x: float
    y: float
    loss: float


class Pits:
    """Those met so far in and around a window, in this order; MOST of them at most."""

    def __init__(self, window: Window) -> None:
        self._low, self._high = np.transpose(window)
        self._near = NEAR * (self._high - self._low)
        self._met: list[Pit] = []
        self._at = np.empty((MOST, 2))

    def places(
        self, bottoms: Float[np.ndarray, "walks 3"]
    ) -> tuple[Int[np.ndarray, " walks"], tuple[Pit, ...]]:
        """The place of each bottom (x, y, loss) among the pits, and those that are new.

        -1 for a bottom that would be one too many, or lies far outside.
        """
        known = len(self._met)
        x, y = np.round(bottoms[:, :2] / self._near).T
        # As complex numbers: six times as fast as rows of two.
        _, first, which = np.unique(x + 1j * y, return_index=True, return_inverse=True)
        places = self._place(bottoms[first], np.argsort(first))
        return places[which], tuple(self._met[known:])

    def _place(
        self, bottoms: Float[np.ndarray, "few 3"], order: Int[np.ndarray, " few"]
    ) -> Int[np.ndarray, " few"]:
        """The same of bottoms of which few are alike; new ones are met in this order."""
        known = len(self._met)
        same = self._alike(bottoms[:, None, :2], self._at[:known])
        places = np.where(same.any(axis=1), np.argmax(same, axis=1) if known else 0, -1)
        for i in order[self._around(bottoms[order, :2])]:
            if len(self._met) == MOST:
                break
            if places[i] < 0:
                self._at[len(self._met)] = bottoms[i, :2]
                places[(places < 0) & self._alike(bottoms[:, :2], bottoms[i, :2])] = len(self._met)
                self._met.append(Pit(*map(float, bottoms[i])))
        return places

    def _around(self, points: np.ndarray) -> np.ndarray:
        margin = MARGIN * (self._high - self._low)
        return ((points >= self._low - margin) & (points <= self._high + margin)).all(axis=1)

    def _alike(self, some: np.ndarray, other: np.ndarray) -> np.ndarray:
        return (np.abs(some - other) < self._near).all(axis=-1)
