"""A sweep of networks as bytes: lines of JSON as they come, one document, or a table."""

import csv
import io
import threading
from collections.abc import Iterator

import orjson

from backend.api.network_sweeps.plan import NetworkSweepPlan
from backend.api.network_sweeps.records import COLUMNS, records
from backend.api.records import Document, dumps, labels


def lines(plan: NetworkSweepPlan, stop: threading.Event) -> Iterator[bytes]:
    """Lines of JSON, each sent as soon as it is known."""
    return (dumps(record) + b"\n" for record in records(plan, stop))


def whole(plan: NetworkSweepPlan, stop: threading.Event) -> Iterator[bytes]:
    """One document; a contestant's columns have an entry for each value."""
    start, *values, end = _read(plan, stop)
    told = {name: start[name] for name in ("version", "request", "axes")}
    pairs = zip(start["request"]["contestants"], end["contestants"], strict=True)
    contestants = [
        {"optimizer": asked["optimizer"]} | _columns(values, which) | best
        for which, (asked, best) in enumerate(pairs)
    ]
    yield dumps(told | {"contestants": contestants, "timings": end["timings"]})


def table(plan: NetworkSweepPlan, stop: threading.Event) -> Iterator[bytes]:
    """CSV: a row for each contestant, seed and value; what does not exist is empty."""
    start, *values, _ = _read(plan, stop)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    (axis,) = start["axes"]
    writer.writerow(["contestant", "seed", axis["knob"], *COLUMNS])
    training = plan.trials.training
    for which, name in enumerate(labels(plan.names)):
        for k in range(training.seeds):
            writer.writerows(
                [name, training.seed + k, value, *_row(record["contestants"][which], k)]
                for value, record in zip(axis["values"], values, strict=True)
            )
    yield text.getvalue().encode()


def _read(plan: NetworkSweepPlan, stop: threading.Event) -> list[Document]:
    return [orjson.loads(line) for line in lines(plan, stop)]


def _columns(values: list[Document], which: int) -> Document:
    """One contestant's; what regression has none of is null, not a list of nulls."""
    columns = {name: [v["contestants"][which][name] for v in values] for name in COLUMNS}
    return {name: None if column[0] is None else column for name, column in columns.items()}


def _row(told: Document, k: int) -> list[object]:
    cells = [None if told[name] is None else told[name][k] for name in COLUMNS]
    return ["" if cell is None else cell for cell in cells]
