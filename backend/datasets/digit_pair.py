"""Digit pair: 8 against 9, with the other eight digits to learn from beforehand."""

import numpy as np

from backend.datasets._base import AbstractDataset, Points
from backend.datasets._handwriting import SOURCE, drawn

PAIR, OTHERS = (8, 9), tuple(range(8))


class DigitPair(AbstractDataset):
    """The digits 8 and 9; the related task has the digits 0 to 7."""

    title = "8 against 9"
    place = 80
    about = (
        "Two digits of real handwriting. Strokes and loops learned on the other eight digits are "
        "of use here: transfer learning needs fewer steps, and fewer labels."
    )
    source = SOURCE
    features = 64
    window = None
    image = (8, 8)
    points = 354
    most = 354

    @property
    def names(self) -> tuple[str, ...]:
        """The two digits."""
        return tuple(str(digit) for digit in PAIR)

    def draw(self, rng: np.random.Generator, points: int) -> Points:
        """`points` different images, as many of one digit as of the other, or nearly."""
        return drawn(rng, PAIR, points)

    def related(self, rng: np.random.Generator, points: int) -> tuple[Points, int]:
        """Images of the eight other digits, at most the 1,443 that there are."""
        return drawn(rng, OTHERS, points), len(OTHERS)
