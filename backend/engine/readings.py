"""Readings of a frame: what a look at a contestant's seeds is told as."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from backend.engine import layers
from backend.engine.contestant import Look
from backend.engine.grounds import CELLS, Ground
from backend.engine.layers import Histograms
from backend.engine.looks import Seen

SHOWN = 24
"""Validation points whose predictions are told one by one."""


@dataclass(frozen=True)
class Reading:
    """How a contestant stands. Lists have an entry for each seed; NaN once it has diverged.

    layers, histograms and picture are of the first seed; the picture depends on the data:
    a boundary for classes of two features, a curve for values of one, else a confusion matrix.
    """

    training_loss: list[float]
    validation_loss: list[float]
    training_accuracy: list[float] | None
    validation_accuracy: list[float] | None
    penalty: list[float]
    learning_rate: list[float]
    layers: dict[str, np.ndarray]
    histograms: dict[str, Histograms]
    picture: dict[str, Any] | None
    step_us: float


def reading(looks: list[Look], ground: Ground) -> Reading:
    """What the looks at one contestant's seeds come to."""

    def each(name: str) -> list[float]:
        return [float(getattr(look.seen, name)) if look.alive else np.nan for look in looks]

    first = looks[0].seen
    classes = ground.split.task == "classes"
    return Reading(
        training_loss=each("training_loss"),
        validation_loss=each("validation_loss"),
        training_accuracy=each("training_accuracy") if classes else None,
        validation_accuracy=each("validation_accuracy") if classes else None,
        penalty=each("penalty"),
        learning_rate=[look.learning_rate for look in looks],
        layers=layers.readings(first.inside),
        histograms={
            "activations": layers.histograms(first.inside.activations),
            "weights": layers.histograms(first.inside.weights),
        },
        picture=picture(first, ground) if looks[0].alive else None,
        step_us=float(np.mean([look.step_us for look in looks])),
    )


def picture(seen: Seen, ground: Ground) -> dict[str, Any] | None:
    """The network's predictions as a picture of them is drawn."""
    if ground.grid is None:
        return _confusion(seen, ground) if ground.split.task == "classes" else None
    if len(ground.grid) == 1:
        spread = seen.spread_on_grid
        drawn = None if spread is None else spread[:, 0]
        return {"kind": "curve", "y": seen.on_grid[:, 0], "spread": drawn}
    spread = seen.spread_on_grid
    drawn = None if spread is None else _percent(spread.max(axis=-1))
    assert len(seen.on_grid) == CELLS * CELLS
    return {
        "kind": "boundary",
        "classes": seen.on_grid.argmax(axis=-1),
        "confidence": _percent(seen.on_grid.max(axis=-1)),
        "spread": drawn,
    }


def _confusion(seen: Seen, ground: Ground) -> dict[str, Any]:
    truth = ground.split.validation.y.astype(int)
    first = int(np.flatnonzero(ground.points.scene.validation)[0])
    told = seen.predictions[first : first + len(truth)]
    predicted = told.argmax(axis=-1)
    size = ground.split.outputs
    counts = np.zeros((size, size), int)
    np.add.at(counts, (truth, predicted), 1)
    spread = None if seen.spread is None else seen.spread[first : first + len(truth)].max(axis=-1)
    samples = [
        {
            "point": i,
            "predicted": int(predicted[i]),
            "confidence": float(told[i].max()),
            "spread": None if spread is None else float(spread[i]),
        }
        for i in range(min(SHOWN, len(truth)))
    ]
    return {"kind": "confusion", "counts": counts, "samples": samples}


def _percent(shares: np.ndarray) -> np.ndarray:
    return np.round(100 * np.nan_to_num(shares)).astype(int)
