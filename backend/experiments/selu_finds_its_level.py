"""SELU with LeCun's variance pulls activations towards mean 0 and deviation 1, layer by layer.

The digits' pixels are not standardised, so the first layer's deviation is about 0.56; what SELU
promises is that deviations are drawn to 1 from there, and stay.
"""

from backend.experiments._base import AbstractExperiment, Document, Measured, State
from backend.experiments._deep import DEEP, at_start, by_seed
from backend.experiments._figures import median, number
from backend.experiments._trainings import learner, named, readings

KINDS = {
    "SELU with LeCun": {"activation": named("selu"), "initializer": named("lecun_normal")},
    "SELU with He": {"activation": named("selu"), "initializer": named("he_normal")},
    "tanh with LeCun": {"activation": named("tanh"), "initializer": named("lecun_normal")},
}
SEEDS = 5


class SeluFindsItsLevel(AbstractExperiment):
    """Means and deviations of activations through twenty layers, before the first step."""

    topic = 4
    place = 20
    title = "SELU finds its own level"
    text = (
        "Three networks of 20 layers before their first step. SELU is shaped so that, with "
        "weights of variance 1/fan in, activations are drawn to mean 0 and deviation 1 layer by "
        "layer. With He's variance they grow instead, and tanh lets them fade."
    )
    state = State(
        "networks",
        at_start([learner("sgd", 0.01, DEEP, **kind) for kind in KINDS.values()]),
        {"layered": True, "layer_reading": "activation_deviation", "frame": 0},
    )
    claim = (
        "Medians of 5 seeds over layers 15 to 20: with SELU and LeCun's variance the mean of the "
        "activations is within 0.1 of 0 and their deviation within 0.15 of 1; with He's "
        "variance the deviation is over 3, with tanh below 0.3."
    )

    def runs(self, catalog: Document) -> dict[str, Document]:
        """Five draws of the weights."""
        del catalog
        return by_seed(self.state.request, SEEDS)

    def measure(self, results: dict[str, Document]) -> Measured:
        """The first layer's deviation, and the extremes of layers 15 to 20."""
        means = _medians(results, "activation_mean")
        deviations = _medians(results, "activation_deviation")
        figures = []
        for kind, mean, deviation in zip(KINDS, means, deviations, strict=True):
            figures += [
                number(f"{kind}: deviation, layer 1", deviation[0]),
                number(f"{kind}: deviation, layers 15–20, lowest", min(deviation[14:])),
                number(f"{kind}: highest", max(deviation[14:])),
                number(f"{kind}: mean farthest from 0", max(map(abs, mean[14:]))),
            ]
        selu, he, tanh = (deviation[14:] for deviation in deviations)
        level = all(abs(value - 1) < 0.15 for value in selu) and max(map(abs, means[0][14:])) < 0.1
        return Measured(tuple(figures), level and min(he) > 3 and max(tanh) < 0.3)


def _medians(results: dict[str, Document], name: str) -> list[list[float]]:
    """For each contestant and hidden layer the median over seeds."""
    found = [readings(result, 0, name) for result in results.values()]
    return [
        [median(layer) for layer in list(zip(*runs, strict=True))[:-1]]
        for runs in zip(*found, strict=True)
    ]
