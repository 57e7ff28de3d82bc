"""ReLU halves the second moment at every layer; He's variance, twice as large, makes up for it."""

from backend.experiments._base import AbstractExperiment, Document, Measured, State
from backend.experiments._deep import at_start, by_seed, over
from backend.experiments._figures import number
from backend.experiments._trainings import learner, named

HIDDEN = [256] * 30
KINDS = {"He, 2/fan in": named("he_normal"), "1/fan in": named("lecun_normal")}
SEEDS = 20


class HeKeepsTheSquare(AbstractExperiment):
    """The mean square of activations, thirty layers deep, before the first step."""

    topic = 3
    title = "He makes up for what ReLU cuts off"
    text = (
        "Two ReLU networks of 30 layers before their first step. ReLU sets half of its signals "
        "to zero, so with variance 1/fan in their mean square halves at every layer. He's "
        "initialisation doubles the variance, and the mean square lasts."
    )
    state = State(
        "networks",
        at_start(
            [
                learner("sgd", 0.01, HIDDEN, activation=named("relu"), initializer=kind)
                for kind in KINDS.values()
            ]
        ),
        {"layered": True, "layer_reading": "activation_square", "frame": 0},
    )
    claim = (
        "ReLU, 30 layers of width 256, medians of 20 seeds: from layer 1 to 30 He keeps the "
        "second moment of activations within a factor of 3; with 1/fan in it halves at every "
        "layer, to 1.5e-9 in all."
    )

    def runs(self, catalog: Document) -> dict[str, Document]:
        """Twenty draws of the weights."""
        del catalog
        return by_seed(self.state.request, SEEDS)

    def measure(self, results: dict[str, Document]) -> Measured:
        """What is left of the second moment."""
        he, halved = over(results, "activation_square", -1, 0)
        layer = halved ** (1 / (len(HIDDEN) - 1))
        figures = (
            number("He: second moment, layer 30 ÷ layer 1", he),
            number("1/fan in: layer 30 ÷ layer 1", halved),
            number("1/fan in: factor per layer", layer),
        )
        return Measured(
            figures, 1 / 3 < he < 3 and 1e-9 < halved < 2e-9 and abs(layer - 0.5) < 0.01
        )
