"""A sweep as bytes: lines of JSON as they come, one document, or a table."""

import csv
import io
import threading
from collections.abc import Iterator
from itertools import product

import orjson

from backend.api.records import Document, dumps, labels
from backend.api.sweeps.plan import SweepPlan
from backend.api.sweeps.records import COLUMNS, records


def lines(plan: SweepPlan, stop: threading.Event) -> Iterator[bytes]:
    """Lines of JSON, each sent as soon as it is known."""
    return (dumps(record) + b"\n" for record in records(plan, stop))


def whole(plan: SweepPlan, stop: threading.Event) -> Iterator[bytes]:
    """One document."""
    start, columns, end = _collected(plan, stop)
    rows = zip(start["contestants"], columns, end["contestants"], strict=True)
    told = {name: start[name] for name in ("version", "request", "surface", "axes")}
    contestants = [entrant | column | best for entrant, column, best in rows]
    yield dumps(told | {"contestants": contestants, "timings": end["timings"]})


def table(plan: SweepPlan, stop: threading.Event) -> Iterator[bytes]:
    """CSV: a row for each contestant and value; what does not exist is empty."""
    _, columns, _ = _collected(plan, stop)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    knobs = [axis.knob for axis in plan.sweep.axes]
    writer.writerow(["contestant", *knobs, "loss", "reached_at", "diverged_at"])
    values = list(product(*(axis.values.tolist() for axis in plan.sweep.axes)))
    for name, column in zip(labels(plan.descent.names), columns, strict=True):
        cells = zip(*(column[told] for told in COLUMNS), strict=True)
        writer.writerows(
            [name, *value, *("" if cell is None else cell for cell in row)]
            for value, row in zip(values, cells, strict=True)
        )
    yield text.getvalue().encode()


def _collected(plan: SweepPlan, stop: threading.Event) -> tuple[Document, list[Document], Document]:
    """The first record, each contestant's columns out of its parts, the last record."""
    start, *parts, end = (orjson.loads(line) for line in lines(plan, stop))
    columns = [
        {
            name: [cell for part in parts if part["contestant"] == place for cell in part[name]]
            for name in COLUMNS
        }
        for place in range(len(plan.descent.names))
    ]
    return start, columns, end
