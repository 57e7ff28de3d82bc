"""A sweep as records: a start, parts as they are done, and an end with the best values."""

import threading
import time
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from backend.api.records import Document, begin, counts, ended
from backend.api.sweeps.plan import SweepPlan
from backend.engine import sweep as sweeping
from backend.engine.sweep import Part, Sweep

COLUMNS = ("losses", "reached_at", "diverged_at")
"""What is told of each value."""


def records(plan: SweepPlan, stop: threading.Event) -> Iterator[Document]:
    """Start, parts, end."""
    sweep = plan.sweep
    race, start = begin(plan.descent, sweeping.calls(sweep), stop)
    begun = time.perf_counter()
    axes = [{"knob": axis.knob, "values": axis.values} for axis in sweep.axes]
    yield start | {"axes": axes}
    parts: list[list[Part]] = [[] for _ in race.entrants]
    for part in sweeping.run(replace(sweep, race=race), stop):
        parts[part.contestant].append(part)
        yield {"kind": "part", "contestant": part.contestant, "first": part.first} | told(part)
    best = [_best(sweep, np.concatenate([part.losses for part in own])) for own in parts]
    yield {"kind": "end", "contestants": best, "timings": ended(start, begun)}


def told(part: Part) -> Document:
    """A part's columns."""
    return {
        "losses": np.ascontiguousarray(part.losses),
        "reached_at": counts(np.ascontiguousarray(part.reached_at)),
        "diverged_at": counts(np.ascontiguousarray(part.diverged_at)),
    }


def _best(sweep: Sweep, losses: np.ndarray) -> Document:
    place = sweeping.best(losses)
    if place is None:
        return {"best": None, "best_values": None, "best_loss": None}
    values = list(sweep.values(place).values())
    return {"best": place, "best_values": values, "best_loss": losses[place]}
