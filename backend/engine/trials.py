"""Trials: how a training ends at each of several values of one of its optimizers' numbers.

At each value it is a whole training, under the same seeds. Numbers compile nothing, so that all
of them share the programs of the first; contestants take turns with everybody else's.
"""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from jaxtyping import Float

from backend.engine.training import Ended, Frame, Training, run
from backend.techniques.schedules import AbstractSchedule


@dataclass(frozen=True)
class Trials:
    """A training, and what is tried: values of a number that every contestant's optimizer has."""

    training: Training
    knob: str
    values: Float[np.ndarray, " values"]


@dataclass(frozen=True)
class Outcome:
    """How a contestant ended. Lists have an entry for each seed; NaN where it diverged."""

    training_loss: list[float]
    validation_loss: list[float]
    validation_accuracy: list[float] | None
    diverged_at: list[int | None]


@dataclass(frozen=True)
class Trial:
    """How all contestants ended at the value of this place."""

    place: int
    outcomes: list[Outcome]
    compile_ms: float


def attempt(trials: Trials, stop: threading.Event) -> Iterator[Trial]:
    """Value after value. Raises Stopped once `stop` is set."""
    for place, value in enumerate(trials.values):
        last: Frame | None = None
        for event in run(at(trials, float(value)), stop):
            if isinstance(event, Frame):
                last = event
            elif isinstance(event, Ended) and last is not None:
                yield Trial(place, _outcomes(last, event), event.compile_ms)


def at(trials: Trials, value: float) -> Training:
    """The training at a value, looked at no more often than it takes."""
    training = trials.training
    recipes = tuple(
        replace(recipe, optimizer=replace(recipe.optimizer, **{trials.knob: value}))
        for recipe in training.recipes
    )
    watched = any(_watches(recipe.schedule) for recipe in recipes)
    return replace(training, recipes=recipes, frames=training.frames if watched else 1)


def _outcomes(last: Frame, ended: Ended) -> list[Outcome]:
    pairs = zip(last.entrants, ended.verdicts, strict=True)
    return [
        Outcome(r.training_loss, r.validation_loss, r.validation_accuracy, verdict.diverged_at)
        for r, verdict in pairs
    ]


def _watches(schedule: AbstractSchedule) -> bool:
    """Whether what it sees in a look decides how the training goes on."""
    return type(schedule).watch is not AbstractSchedule.watch


def best(losses: Float[np.ndarray, "values seeds"]) -> tuple[int, float] | None:
    """The place and the value of the lowest median over the seeds, the first on a tie.

    A loss that is not a number is worse than any; None where no value has a finite median.
    """
    medians = np.median(np.where(np.isnan(losses), np.inf, losses), axis=1)
    place = int(np.argmin(medians))
    return (place, float(medians[place])) if np.isfinite(medians[place]) else None
