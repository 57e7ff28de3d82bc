"""What the data sets of two features share: even classes, blurred points, a turned relative."""

from abc import abstractmethod
from typing import Any

import numpy as np
from jaxtyping import Float, Int

from backend.datasets._base import AbstractDataset, Points
from backend.foundation.knobs import knob
from backend.foundation.types import Number

TURN = np.radians(30.0)
"""How far the related task is turned: far enough to be new, near enough to be of use."""


class AbstractPlane(AbstractDataset):
    """Classes in the plane, about the origin; a member says where the points of a class lie."""

    @abstractmethod
    def scatter(
        self, rng: np.random.Generator, y: Int[np.ndarray, " points"]
    ) -> Float[np.ndarray, "points 2"]:
        """A place for a point of each of these classes."""

    def draw(self, rng: np.random.Generator, points: int) -> Points:
        """`points` points, classes as evenly filled as they can be, in random order."""
        y = rng.permutation(np.arange(points) % self.classes)
        return Points(self.scatter(rng, y), y.astype(float))

    def related(self, rng: np.random.Generator, points: int) -> tuple[Points, int]:
        """A fresh draw, turned by 30° about the centre."""
        x, y = self.draw(rng, points)
        turn = np.array([[np.cos(TURN), np.sin(TURN)], [-np.sin(TURN), np.cos(TURN)]])
        return Points(x @ turn, y), self.classes


def noise(default: float) -> Any:
    """The knob that blurs a shape."""
    return knob(
        default,
        0.0,
        0.5,
        symbol="σ",
        about="Standard deviation by which points lie off the shape, in each direction.",
    )


def blurred(
    rng: np.random.Generator, x: Float[np.ndarray, "points 2"], deviation: Number
) -> Float[np.ndarray, "points 2"]:
    """The points with normal noise on both coordinates."""
    return x + float(deviation) * rng.normal(size=x.shape)


def polar(
    radius: Float[np.ndarray, " points"], angle: Float[np.ndarray, " points"]
) -> Float[np.ndarray, "points 2"]:
    """Points by radius and angle about the origin."""
    return np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)
