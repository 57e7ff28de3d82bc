"""What the experiments on very deep networks share: they are looked at before their first step."""

from backend.experiments._base import Document
from backend.experiments._figures import median
from backend.experiments._trainings import readings

DEEP = [100] * 20


def at_start(contestants: list[Document]) -> Document:
    """A training of few steps; the frame before the first one is what counts."""
    return {
        "data": {"id": "digits", "points": 200},
        "steps": 20,
        "frames": 4,
        "include": ["layers", "histograms"],
        "contestants": contestants,
    }


def by_seed(body: Document, seeds: int) -> dict[str, Document]:
    """One request for each seed, since readings of layers are told of the first seed only."""
    short = {"steps": 1, "frames": 1, "include": ["layers"]}
    return {str(seed): body | short | {"seed": seed} for seed in range(seeds)}


def over(results: dict[str, Document], reading: str, above: int, below: int) -> list[float]:
    """For each contestant the median over seeds of a reading's ratio, hidden layer over layer."""
    found = [
        [values[:-1][above] / values[:-1][below] for values in readings(result, 0, reading)]
        for result in results.values()
    ]
    return [median(ratios) for ratios in zip(*found, strict=True)]
