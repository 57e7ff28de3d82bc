"""A sweep of networks as documents: a start, values as they are done, an end with the best."""

import threading
import time
from collections.abc import Iterator

import numpy as np

from backend import __version__
from backend.api.network_sweeps.plan import NetworkSweepPlan
from backend.api.trainings.plan import Document
from backend.api.trainings.readings import short
from backend.engine.trials import Outcome, Trial, attempt, best

SERIES = ("training_loss", "validation_loss", "validation_accuracy")
"""What each seed of a contestant has one number of, at every value."""

COLUMNS = (*SERIES, "diverged_at")
"""What is told of each value."""


def records(plan: NetworkSweepPlan, stop: threading.Event) -> Iterator[Document]:
    """Start, values, end."""
    begun, trials = time.perf_counter(), plan.trials
    axes = [{"knob": trials.knob, "values": trials.values}]
    yield {"kind": "start", "version": __version__, "request": plan.request, "axes": axes}
    made: list[Trial] = []
    for trial in attempt(trials, stop):
        made.append(trial)
        told = [_told(outcome) for outcome in trial.outcomes]
        yield {"kind": "value", "place": trial.place, "contestants": told}
    yield {
        "kind": "end",
        "contestants": [_best(plan, made, which) for which in range(len(plan.names))],
        "timings": _timings(made, time.perf_counter() - begun),
    }


def _told(outcome: Outcome) -> Document:
    def series(name: str) -> np.ndarray | None:
        values = getattr(outcome, name)
        return None if values is None else short(values)

    return {name: series(name) for name in SERIES} | {"diverged_at": outcome.diverged_at}


def _best(plan: NetworkSweepPlan, made: list[Trial], which: int) -> Document:
    losses = np.array([trial.outcomes[which].validation_loss for trial in made])
    found = best(losses)
    if found is None:
        return {"best": None, "best_values": None, "best_loss": None}
    place, loss = found
    value = float(plan.trials.values[place])
    return {"best": place, "best_values": [value], "best_loss": float(short([loss])[0])}


def _timings(made: list[Trial], whole: float) -> Document:
    """How long all waited for programs, and the whole without that."""
    compiling = sum(trial.compile_ms for trial in made)
    return {"compile_ms": round(compiling, 3), "run_ms": round(1000 * whole - compiling, 3)}
