"""A landscape as bytes: lines of JSON as they come, or one document."""

import threading
from collections.abc import Iterator

import numpy as np

from backend.api.landscapes.plan import LandscapePlan
from backend.api.landscapes.records import records
from backend.api.records import dumps


def lines(plan: LandscapePlan, stop: threading.Event) -> Iterator[bytes]:
    """Lines of JSON, each sent as soon as it is known."""
    return (dumps(record) + b"\n" for record in records(plan, stop))


def whole(plan: LandscapePlan, stop: threading.Event) -> Iterator[bytes]:
    """One document, its rows in their order."""
    asked = plan.landscape
    losses = {
        name: np.empty((asked.rows, asked.columns)) for name in ("training_loss", "validation_loss")
    }
    told = {}
    for record in records(plan, stop):
        kind = record.pop("kind")
        if kind == "rows":
            for name, grid in losses.items():
                grid[record["rows"]] = record[name]
        elif kind != "progress":
            told |= record
    timings = told.pop("timings")
    yield dumps(told | losses | {"timings": timings})
