"""A contestant's whole recipe: its network, its update rule, and every technique it uses."""

from dataclasses import dataclass
from typing import NamedTuple

from backend.optimizers import AbstractOptimizer
from backend.techniques.activations import AbstractActivation
from backend.techniques.clipping import AbstractClip
from backend.techniques.constraints import AbstractConstraint
from backend.techniques.initializers import AbstractInitializer
from backend.techniques.layers import AbstractLayerRule
from backend.techniques.penalties import AbstractPenalty
from backend.techniques.schedules import AbstractSchedule
from backend.techniques.starts import AbstractStart


@dataclass(frozen=True)
class Recipe:
    """What one contestant does. `hidden` are the widths of the hidden layers, input side first."""

    optimizer: AbstractOptimizer
    hidden: tuple[int, ...]
    initializer: AbstractInitializer
    activation: AbstractActivation
    schedule: AbstractSchedule
    layers: tuple[AbstractLayerRule, ...] = ()
    clipping: AbstractClip | None = None
    penalties: tuple[AbstractPenalty, ...] = ()
    constraint: AbstractConstraint | None = None
    start: AbstractStart | None = None

    @property
    def signals(self) -> "Signals":
        """What shapes the signals on their way through a network."""
        return Signals(self.activation, self.layers)

    @property
    def rules(self) -> "Rules":
        """What a training step is made of."""
        return Rules(self.optimizer, self.signals, self.clipping, self.penalties, self.constraint)


class Signals(NamedTuple):
    """The activation and the layer rules; a pytree, whose classes are a network's structure."""

    activation: AbstractActivation
    layers: tuple[AbstractLayerRule, ...]


class Rules(NamedTuple):
    """All that acts within a step; a pytree of numbers, whose classes a program is compiled for."""

    optimizer: AbstractOptimizer
    signals: Signals
    clipping: AbstractClip | None
    penalties: tuple[AbstractPenalty, ...]
    constraint: AbstractConstraint | None
