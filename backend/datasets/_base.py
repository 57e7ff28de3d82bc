"""What a data set is: points with labels, drawn anew for each seed."""

from abc import ABC, abstractmethod
from typing import ClassVar, Literal, NamedTuple

import numpy as np
from jaxtyping import Float

from backend.foundation.knobs import Knobbed
from backend.foundation.types import Window


class Points(NamedTuple):
    """Inputs and what belongs to them.

    y: for classes the class of each point, whole numbers from 0; for regression the value.
    """

    x: Float[np.ndarray, "points features"]
    y: Float[np.ndarray, " points"]


class AbstractDataset(Knobbed, ABC):
    """A source of labelled points; its knobs are its own (noise, turns, number of classes).

    window: what a picture of two features shows ((x_low, x_high), (y_low, y_high)); for
    regression of one feature the second pair is the range of y; None where it is no picture.
    most: how many points there are at all.
    """

    title: ClassVar[str]
    about: ClassVar[str]
    source: ClassVar[str]
    task: ClassVar[Literal["classes", "regression"]] = "classes"
    features: ClassVar[int] = 2
    window: ClassVar[Window | None] = ((-1.5, 1.5), (-1.5, 1.5))
    image: ClassVar[tuple[int, int] | None] = None
    """Rows and columns where the features are the pixels of an image, each 0 to 1."""
    points: ClassVar[int] = 400
    """How many points a person would begin with."""
    most: ClassVar[int] = 2000

    place: ClassVar[int] = 1000

    @property
    def classes(self) -> int:
        """How many classes there are; 1 for regression (one output)."""
        return 2

    @property
    def names(self) -> tuple[str, ...]:
        """What the classes are called."""
        return tuple(str(k) for k in range(self.classes))

    @abstractmethod
    def draw(self, rng: np.random.Generator, points: int) -> Points:
        """`points` points, classes as evenly filled as they can be, in random order."""

    def related(self, rng: np.random.Generator, points: int) -> tuple[Points, int] | None:
        """Points of a task like this one, to transfer from, and its classes; None without one."""
        del rng, points
        return None
