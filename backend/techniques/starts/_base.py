"""What a warm start is."""

from abc import abstractmethod
from typing import ClassVar, Literal

import numpy as np
from jaxtyping import Float

from backend.foundation.types import Number
from backend.techniques._base import AbstractTechnique


class AbstractStart(AbstractTechnique):
    """Trains a network on another task first, and hands its lower hidden layers on."""

    task: ClassVar[Literal["related", "reconstruction"]]
    """What is learned first: the data set's related task, or to reproduce all inputs."""

    layers: Number
    """Knob: how many lower hidden layers are handed on (as many as there are, at most)."""

    steps: Number
    """Knob: steps of the training that comes first."""

    @abstractmethod
    def scales(self, steps: int) -> Float[np.ndarray, " steps"]:
        """What the handed-on layers' learning rate is multiplied by at each step; 0 is frozen."""
