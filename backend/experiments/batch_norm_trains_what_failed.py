"""A depth and a rate at which plain training fails, and training with batch normalisation does not.

The rate of 1 throws the plain network out within some steps; its cost in time per step is told
beside, as measured on this machine.
"""

from backend.experiments._base import AbstractExperiment, Document, Measured, State
from backend.experiments._figures import number, percent
from backend.experiments._normed import KINDS, body
from backend.experiments._trainings import middle, readings

SEEDS = 5
CHANCE = 0.2
"""Below this share of ten digits nothing to speak of has been learned; a diverged run has none."""


class BatchNormTrainsWhatFailed(AbstractExperiment):
    """Eight layers of ReLU at a rate of 1."""

    topic = 5
    place = 10
    title = "Batch norm bears a rate of 1"
    text = (
        "Eight layers of ReLU learn digits by plain descent at a rate of 1. The plain network is "
        "thrown out within a few steps. With batch normalisation, before or after the "
        "activation, the same depth and rate train well; each step takes longer."
    )
    state = State("networks", body(1.0), {"curve": "accuracy", "selected": 1})
    claim = (
        "Medians of 5 seeds at η = 1: the plain network diverges or stays at chance in every "
        "seed; with batch normalisation before or after the activation validation accuracy is "
        "over 85 %. What a step of each costs on this machine stands beside it."
    )

    def runs(self, catalog: Document) -> dict[str, Document]:
        """Five seeds, and each alone where all of them train, for the time that it takes."""
        del catalog
        timed = body(0.1) | {"steps": 2000, "frames": 40, "include": []}
        alone = {
            kind: timed | {"contestants": [contestant]}
            for kind, contestant in zip(KINDS, timed["contestants"], strict=True)
        }
        return {"seeds": body(1.0) | {"seeds": SEEDS, "frames": 1, "include": []}} | alone

    def measure(self, results: dict[str, Document]) -> Measured:
        """Validation accuracies, and time per step, the shortest ever: others may be busy."""
        result = results["seeds"]
        accuracies = [
            [0.0 if value is None else value for value in values]
            for values in readings(result, -1, "validation_accuracy")
        ]
        times = [
            min(frame["timings"]["step_us"][0] for frame in results[kind]["frames"][1:])
            for kind in KINDS
        ]
        figures = (
            *(
                percent(f"{kind}: validation accuracy (0 if diverged)", middle(values))
                for kind, values in zip(KINDS, accuracies, strict=True)
            ),
            number("plain: seeds that failed", sum(v < CHANCE for v in accuracies[0])),
            *(
                number(f"{kind}: time per step", time, "µs")
                for kind, time in zip(KINDS, times, strict=True)
            ),
        )
        trains = all(middle(values) > 0.85 for values in accuracies[1:])
        # The times are shown, not judged: they are this machine's, and others may be busy on it.
        return Measured(figures, max(accuracies[0]) < CHANCE and trains)
