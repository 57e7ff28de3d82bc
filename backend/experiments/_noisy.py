"""What the experiments on overfitting share: few points with wrong labels among them."""

from typing import Any

from backend.experiments._base import Document
from backend.experiments._trainings import learner, named

HIDDEN = [64, 64]


def noisy(contestants: list[Document]) -> Document:
    """Eighty points to train on, a tenth of their labels wrong; eighty true ones to judge by."""
    return {
        "data": {
            "id": "moons",
            "knobs": {"noise": 0.25},
            "points": 160,
            "label_noise": 0.1,
            "validation": 0.5,
        },
        "steps": 2000,
        "frames": 40,
        "contestants": contestants,
    }


def regularised(**recipe: Any) -> Document:
    """A network with more weights than points, and what holds it in check."""
    base = {"activation": named("relu"), "initializer": named("he_normal")}
    return learner("momentum", 0.05, HIDDEN, schedule=named("cosine"), **base, **recipe)
