"""Who races: an update rule, what the gradient goes through before it, and how its rate goes."""

from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import numpy as np
from jaxtyping import Float

from backend.foundation.types import Number
from backend.optimizers import AbstractOptimizer
from backend.techniques.clipping import AbstractClip
from backend.techniques.schedules import AbstractSchedule


class Rule(NamedTuple):
    """What of a racer is compiled: a schedule only if it watches, for a plan is data."""

    optimizer: AbstractOptimizer
    clipping: AbstractClip | None = None
    watcher: AbstractSchedule | None = None

    def remembering(self) -> Any:
        """What the watcher remembers before it has seen a loss."""
        return () if self.watcher is None else self.watcher.init()

    def at(self, rate: Number) -> "Rule":
        """The same at another rate."""
        return self._replace(optimizer=replace(self.optimizer, learning_rate=rate))


@dataclass(frozen=True)
class Racer:
    """An entrant of a race; without a schedule its rate stays what it is."""

    optimizer: AbstractOptimizer
    clipping: AbstractClip | None = None
    schedule: AbstractSchedule | None = None

    @property
    def rate(self) -> float:
        """The learning rate that the schedule multiplies."""
        return self.optimizer.learning_rate  # type: ignore[attr-defined]

    def at(self, rate: float) -> "Racer":
        """The same at another rate."""
        return replace(self, optimizer=replace(self.optimizer, learning_rate=rate))

    def rule(self) -> Rule:
        """What is compiled for it."""
        watches = (
            type(self.schedule).watch is not AbstractSchedule.watch if self.schedule else False
        )
        return Rule(self.optimizer, self.clipping, self.schedule if watches else None)

    def plan(self, steps: int, rows: int) -> Float[np.ndarray, " rows"] | None:
        """The schedule's factors for `rows` rows, the last going on; None where none is planned.

        None and a plan of ones give the same race, but None costs nothing.
        """
        if self.schedule is None or type(self.schedule).factors is AbstractSchedule.factors:
            return None
        factors = self.schedule.factors(steps)
        return np.pad(factors, (0, rows - steps), mode="edge")
