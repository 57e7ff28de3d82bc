"""Pits: minima that no list names, told apart as walks are seen to rest in them."""

from typing import NamedTuple

import numpy as np
from jaxtyping import Float, Int

from backend.foundation.types import Window

MOST = 256
"""Pits that are told apart; a formula may have any number of them."""

NEAR = 1e-3
"""Bottoms closer than this share of the window's width and height are one."""


class Pit(NamedTuple):
    """A bottom, in the window's coordinates."""

    x: float
    y: float
    loss: float


class Pits:
    """Those met so far, in the order in which they were met."""

    def __init__(self, window: Window) -> None:
        self._scale = np.array([NEAR * (high - low) for low, high in window])
        self._met: list[Pit] = []
        self._around: dict[complex, int] = {}
        """The place of whatever rounds to the same."""

    def places(
        self, bottoms: Float[np.ndarray, "walks 3"]
    ) -> tuple[Int[np.ndarray, " walks"], tuple[Pit, ...]]:
        """The place of each bottom (x, y, loss) among the pits, and those that are new.

        -1 for a bottom that would be one too many.
        """
        known = len(self._met)
        x, y = np.round(bottoms[:, :2] / self._scale).T
        # As complex numbers: six times as fast as rows of two.
        around, first, which = np.unique(x + 1j * y, return_index=True, return_inverse=True)
        places = np.zeros(len(around), np.int32)
        for i, key in enumerate(around.tolist()):
            if key not in self._around:
                self._around[key] = self._place(Pit(*map(float, bottoms[first[i]])))
            places[i] = self._around[key]
        return places[which], tuple(self._met[known:])

    def _place(self, pit: Pit) -> int:
        if self._met:
            off = np.array(self._met)[:, :2] - pit[:2]
            near = np.flatnonzero((np.abs(off) < self._scale).all(axis=1))
            if len(near) > 0:
                return int(near[0])
        if len(self._met) == MOST:
            return -1
        self._met.append(pit)
        return len(self._met) - 1
