"""Through twenty layers of sigmoids the gradient fades to nothing on its way to the input.

Measured on the handwritten digits. The chapter's 1e-12 comes out the same; with N(0, 1) the tanh
network's ratio is 1.5e7 where the chapter says about 1e7, and Glorot's 0.4 where it says 0.2 (on
other inputs: the pixels' mean is not 0 and their deviation is not 1).
"""

from backend.experiments._base import AbstractExperiment, Document, Measured, State
from backend.experiments._deep import DEEP, at_start, by_seed, over
from backend.experiments._figures import number
from backend.experiments._trainings import learner, named

KINDS = {
    "sigmoid with Glorot": {"activation": named("sigmoid")},
    "tanh with N(0, 1)": {"activation": named("tanh"), "initializer": named("normal", stddev=1.0)},
    "tanh with Glorot": {"activation": named("tanh")},
}
SEEDS = 5


class DeepSigmoidVanishes(AbstractExperiment):
    """Before the first step: the gradient at the first hidden layer against the last."""

    topic = 1
    title = "Gradients vanish, or explode"
    text = (
        "Three networks of 20 layers before their first step. The heat map shows how much the "
        "loss depends on each layer's signals. With sigmoids that fades layer by layer towards "
        "the input; with weights from N(0, 1) it grows; with tanh and Glorot it lasts."
    )
    state = State(
        "networks",
        at_start([learner("sgd", 0.05, DEEP, **kind) for kind in KINDS.values()]),
        {"layered": True, "layer_reading": "signal_gradient", "frame": 0},
    )
    claim = (
        "20 layers of width 100 before training, root mean square of the gradient by the "
        "pre-activations, first layer against last, medians of 5 seeds: below 1e-11 with "
        "sigmoids, above 1e6 for tanh with N(0, 1), between 0.05 and 1 for tanh with Glorot."
    )

    def runs(self, catalog: Document) -> dict[str, Document]:
        """Five draws of the weights."""
        del catalog
        return by_seed(self.state.request, SEEDS)

    def measure(self, results: dict[str, Document]) -> Measured:
        """The ratio of each."""
        ratios = dict(zip(KINDS, over(results, "signal_gradient", 0, -1), strict=True))
        vanishes, explodes, lasts = ratios.values()
        figures = tuple(
            number(f"{kind}: layer 1 ÷ layer 20", ratio) for kind, ratio in ratios.items()
        )
        return Measured(figures, vanishes < 1e-11 and explodes > 1e6 and 0.05 < lasts < 1)
