"""At a large learning rate ReLU units die: below zero at every point, they never come back."""

from backend.experiments._base import AbstractExperiment, Document, Measured, State
from backend.experiments._figures import median, percent
from backend.experiments._trainings import learner, named, readings

RATES = (0.003, 0.03, 0.1)
HIDDEN = [32] * 4
SEEDS = 5


def _body(activations: list[str], rates: tuple[float, ...]) -> Document:
    return {
        "data": {"id": "spirals", "points": 300},
        "steps": 300,
        "frames": 30,
        "include": ["layers"],
        "contestants": [
            learner(
                "adam",
                rate,
                HIDDEN,
                activation=named(activation),
                initializer=named("he_normal"),
            )
            for activation in activations
            for rate in rates
        ],
    }


def _dead(layers: list[float]) -> float:
    """Share of all hidden units that are dead; the layers are equally wide."""
    return sum(layers[:-1]) / len(layers[:-1])


class ReluUnitsDie(AbstractExperiment):
    """Shares of dead units after 300 steps of Adam, at three rates, beside leaky ReLU."""

    topic = 4
    place = 10
    title = "ReLU units die at a large rate"
    text = (
        "Where a ReLU is below zero its slope is zero. One large step can push a unit below zero "
        "at every point, and then no gradient brings it back. The larger the rate, the more "
        "units die; a leaky ReLU keeps a little slope, and none does."
    )
    state = State(
        "networks",
        _body(["relu", "leaky_relu"], RATES) | {"include": ["layers", "pictures"]},
        {"layered": True, "layer_reading": "dead_units", "selected": 2},
    )
    claim = (
        "Medians of 5 seeds: the share of dead ReLU units grows from rate to rate (0.003, 0.03, "
        "0.1 with Adam), from below a tenth to over half; of leaky ReLU units none dies."
    )

    def runs(self, catalog: Document) -> dict[str, Document]:
        """Both activations under five seeds, since layers are told of the first seed only."""
        del catalog
        last = {"frames": 1}
        body = _body(["relu", "leaky_relu"], RATES) | last
        return {str(seed): body | {"seed": seed} for seed in range(SEEDS)}

    def measure(self, results: dict[str, Document]) -> Measured:
        """Shares of dead units at the end."""
        found = [readings(result, -1, "dead_units") for result in results.values()]
        shares = [median(_dead(layers) for layers in runs) for runs in zip(*found, strict=True)]
        kinds = [(kind, rate) for kind in ("ReLU", "leaky ReLU") for rate in RATES]
        figures = tuple(
            percent(f"{kind}, η {rate:g}: dead units", share)
            for (kind, rate), share in zip(kinds, shares, strict=True)
        )
        low, middle, high = shares[:3]
        return Measured(figures, low < 0.1 and low < middle < high > 0.5 and not any(shares[3:]))
