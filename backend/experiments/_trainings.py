"""What experiments on networks share: bodies of POST /trainings, readings of what comes back."""

from typing import Any

from backend.experiments._base import Document
from backend.experiments._figures import median


def named(name: str, **knobs: float | int) -> Document:
    """A data set or a technique."""
    return {"id": name, "knobs": knobs}


def learner(optimizer: str, learning_rate: float, hidden: list[int], **recipe: Any) -> Document:
    """A contestant; `recipe` are the rest of a recipe's places."""
    return {
        "optimizer": optimizer,
        "knobs": {"learning_rate": learning_rate},
        "hidden": hidden,
    } | recipe


def readings(result: Document, frame: int, name: str) -> list[list[Any]]:
    """One reading of every contestant in a frame, each a list over seeds (or over layers)."""
    contestants = result["frames"][frame]["contestants"]
    return [one[name] if name in one else one["layers"][name] for one in contestants]


def middle(values: list[float | None]) -> float:
    """The median over seeds; a diverged seed's number counts as infinite."""
    return median(float("inf") if value is None else value for value in values)


def gaps(result: Document, frame: int = -1) -> list[float]:
    """Validation loss less training loss of each contestant, medians over seeds."""
    pairs = zip(
        readings(result, frame, "validation_loss"),
        readings(result, frame, "training_loss"),
        strict=True,
    )
    return [
        middle([v - t for v, t in zip(validation, training, strict=True)])
        for validation, training in pairs
    ]
