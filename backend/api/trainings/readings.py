"""A contestant's reading in a frame as it is told: numbers made short, what diverged made null."""

from typing import Any

import numpy as np

from backend.api.digits import rounded
from backend.api.trainings.plan import Document
from backend.engine.layers import Histograms
from backend.engine.readings import Reading

DIGITS = 7
"""Significant digits of a reading: as many as the networks' float32 has."""

SERIES = (
    "training_loss",
    "validation_loss",
    "training_accuracy",
    "validation_accuracy",
    "penalty",
    "learning_rate",
)
"""What each seed of a contestant has one number of, in every frame."""


def told(reading: Reading, include: tuple[str, ...]) -> Document:
    """The reading, with as much besides its series as a request includes."""
    gone = np.isnan(reading.training_loss)
    first_gone = bool(gone[0])
    found: Document = {name: _series(getattr(reading, name), gone) for name in SERIES}
    if "layers" in include:
        found["layers"] = {
            name: _void(short(value), first_gone) for name, value in reading.layers.items()
        }
    if "histograms" in include:
        found["histograms"] = {
            name: _histograms(value, first_gone) for name, value in reading.histograms.items()
        }
    if "pictures" in include:
        found["picture"] = _plain(reading.picture)
    return found


def _series(values: list[float] | None, gone: np.ndarray) -> np.ndarray | None:
    return None if values is None else np.where(gone, np.nan, short(values))


def _histograms(found: Histograms, gone: bool) -> list[Document]:
    columns = (_void(short(column), gone) for column in found)
    return [
        {"low": low, "high": high, "counts": counts}
        for low, high, counts in zip(*columns, strict=True)
    ]


def short(values: Any) -> np.ndarray:
    """Numbers as long as they are meant."""
    return rounded(np.ascontiguousarray(values, float), DIGITS)


def _void(values: np.ndarray, gone: bool) -> np.ndarray:
    return np.full_like(values, np.nan) if gone else values


def _plain(value: Any) -> Any:
    """Arrays within it made fit to be written."""
    if isinstance(value, dict):
        return {name: _plain(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    if isinstance(value, float):
        return float(short([value])[0])
    if isinstance(value, np.ndarray):
        return short(value) if value.dtype.kind == "f" else np.ascontiguousarray(value)
    return value
