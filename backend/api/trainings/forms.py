"""A training as bytes: lines of JSON as they come, one document, or a table."""

import csv
import io
import threading
from collections.abc import Iterator

import orjson

from backend.api.records import dumps, labels
from backend.api.trainings.plan import Document, TrainingPlan
from backend.api.trainings.readings import SERIES
from backend.api.trainings.records import records


def lines(plan: TrainingPlan, stop: threading.Event) -> Iterator[bytes]:
    """Lines of JSON, each sent as soon as it is known."""
    return (dumps(record) + b"\n" for record in records(plan, stop))


def whole(plan: TrainingPlan, stop: threading.Event) -> Iterator[bytes]:
    """One document."""
    start, *frames, end = records(plan, stop)
    pairs = zip(start["contestants"], end["contestants"], strict=True)
    told = {name: start[name] for name in ("version", "request", "data", "grid")}
    yield dumps(
        told
        | {
            "contestants": [entrant | verdict for entrant, verdict in pairs],
            "frames": [_without_kind(frame) for frame in frames],
            "timings": end["timings"],
        }
    )


def table(plan: TrainingPlan, stop: threading.Event) -> Iterator[bytes]:
    """CSV: a row for each contestant, seed and frame; what does not exist is empty."""
    _, *frames, _ = records(plan, stop)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(["contestant", "seed", "step", "epoch", *SERIES])
    for place, name in enumerate(labels(plan.names)):
        for k in range(plan.training.seeds):
            seed = plan.training.seed + k
            writer.writerows([name, seed, *_row(frame, place, k)] for frame in frames)
    yield text.getvalue().encode()


def _row(frame: Document, place: int, k: int) -> list[object]:
    reading = frame["contestants"][place]
    numbers = [None if reading[name] is None else reading[name][k] for name in SERIES]
    return [
        "" if number is None else number
        for number in orjson.loads(dumps([frame["step"], frame["epoch"], *numbers]))
    ]


def _without_kind(frame: Document) -> Document:
    return {name: value for name, value in frame.items() if name != "kind"}
