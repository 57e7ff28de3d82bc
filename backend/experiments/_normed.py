"""What experiments on batch normalisation share: one deep network, plain and normalised."""

from backend.experiments._base import Document
from backend.experiments._trainings import learner, named

HIDDEN = [32] * 8
KINDS = {
    "plain": [],
    "batch norm before": [named("batch_norm")],
    "batch norm after": [named("batch_norm_after")],
}


def body(rate: float) -> Document:
    """Digits, learned by plain descent at this rate."""
    base = {"activation": named("relu"), "initializer": named("he_normal")}
    return {
        "data": {"id": "digits", "points": 600},
        "steps": 300,
        "frames": 30,
        "include": ["layers", "histograms", "pictures"],
        "contestants": [
            learner("sgd", rate, HIDDEN, layers=layers, **base) for layers in KINDS.values()
        ],
    }
