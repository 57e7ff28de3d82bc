"""Digits: real handwriting, 8 × 8 pixels, ten classes."""

import numpy as np

from backend.datasets._base import AbstractDataset, Points
from backend.datasets._handwriting import SOURCE, drawn


class Digits(AbstractDataset):
    """The digits 0 to 9."""

    title = "Digits"
    place = 70
    about = (
        "Real handwriting of 43 people, 8 × 8 pixels, ten classes: small enough to train in "
        "seconds, hard enough to show who overfits."
    )
    source = SOURCE
    features = 64
    window = None
    image = (8, 8)
    points = 1000
    most = 1797

    @property
    def classes(self) -> int:
        """Ten digits."""
        return 10

    def draw(self, rng: np.random.Generator, points: int) -> Points:
        """`points` different images, as many of each digit as of the others, or nearly."""
        return drawn(rng, tuple(range(10)), points)
