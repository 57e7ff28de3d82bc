"""Good initialisation helps at the start; batch norm keeps layers level during training."""

from backend.experiments._base import AbstractExperiment, Document, Measured, State
from backend.experiments._figures import median, number
from backend.experiments._normed import KINDS, body
from backend.experiments._trainings import readings

SEEDS = 3


class BatchNormKeepsLayersCentred(AbstractExperiment):
    """The same networks at a rate at which all of them train: how their layers' means drift."""

    topic = 5
    place = 20
    title = "Layers stay level while they learn"
    text = (
        "At a rate of 0.1 all three train. Watch the histograms: He's initialisation starts the "
        "plain network level, but as it learns its layers drift apart. With batch normalisation "
        "each layer's activations keep their place from the first step to the last."
    )
    state = State("networks", body(0.1), {"histogram": "activations", "selected": 0})
    claim = (
        "Medians of 3 seeds after 300 steps: from the lowest to the highest layer's mean "
        "activation it is over twice as far in the plain network as with batch normalisation "
        "before the activation; with it after the activation all means are within 0.1 of 0."
    )

    def runs(self, catalog: Document) -> dict[str, Document]:
        """Three seeds, one by one, since layers are told of the first seed only."""
        del catalog
        asked = body(0.1) | {"include": ["layers"], "frames": 1}
        return {str(seed): asked | {"seed": seed} for seed in range(SEEDS)}

    def measure(self, results: dict[str, Document]) -> Measured:
        """How far apart the layers' means lie at the start and at the end, how far from 0."""
        spreads = {when: _spreads(results, frame) for when, frame in (("start", 0), ("end", -1))}
        away = [
            median(
                max(map(abs, readings(r, -1, "activation_mean")[place][:-1]))
                for r in results.values()
            )
            for place in range(len(KINDS))
        ]
        figures = [
            number(f"{kind}: means of layers, highest − lowest, at the {when}", value)
            for when, values in spreads.items()
            for kind, value in zip(KINDS, values, strict=True)
        ]
        figures += [
            number(f"{kind}: mean farthest from 0 at the end", value)
            for kind, value in zip(KINDS, away, strict=True)
        ]
        plain, before, _ = spreads["end"]
        return Measured(tuple(figures), plain > 2 * before and away[2] < 0.1)


def _spreads(results: dict[str, Document], frame: int) -> list[float]:
    """For each contestant, highest minus lowest mean of a hidden layer, medians over seeds."""
    return [
        median(
            max(means := readings(result, frame, "activation_mean")[place][:-1]) - min(means)
            for result in results.values()
        )
        for place in range(len(KINDS))
    ]
