"""ℓ1 makes weights zero, ℓ2 makes them small: momentum under a falling rate, two moons with noise.

A weight counts as zero below 0.001. Under a large constant rate ℓ1 makes weights hop about zero by
more than that, and with Adam's scaled steps ℓ2 drives idle weights below it as well; so the rate
falls along a cosine here, and the optimizer is Momentum. Beyond a strength of about 0.003 ℓ2
shrinks many weights below 0.001, too: small ones, for none is driven to zero as such.
"""

from backend.experiments._base import AbstractExperiment, Document, Measured, State
from backend.experiments._figures import median, number, percent
from backend.experiments._noisy import noisy, regularised
from backend.experiments._trainings import named, readings

STRENGTHS = (1e-4, 3e-4, 1e-3)
SEEDS = 3
SHOWN = 1e-3


def _contestants(strengths: tuple[float, ...]) -> list[Document]:
    kinds = [("l1", s) for s in strengths] + [("l2", s) for s in strengths]
    return [
        regularised(),
        *(regularised(penalties=[named(name, strength=strength)]) for name, strength in kinds),
    ]


class PenaltiesZeroOrShrink(AbstractExperiment):
    """Shares of near-zero weights and norms of the second layer, over three strengths."""

    topic = 16
    place = 10
    title = "ℓ1 makes weights zero, ℓ2 makes them small"
    text = (
        "Three times the same training, without a penalty, with ℓ1 and with ℓ2. ℓ1 pulls every "
        "weight towards zero equally hard, and most of them end there. ℓ2 pulls the harder the "
        "larger a weight is: all get smaller, and none becomes zero."
    )
    state = State(
        "networks",
        noisy(_contestants((SHOWN,))) | {"include": ["layers", "histograms", "pictures"]},
        {"layered": True, "layer_reading": "zero_weights", "histogram": "weights", "selected": 1},
    )
    claim = (
        "Medians of 3 seeds, second layer: under ℓ1 the share of weights below 0.001 rises with "
        "its strength to over four fifths; under ℓ2 it stays below 3 %, while the layer's norm "
        "falls with its strength to under two thirds."
    )

    def runs(self, catalog: Document) -> dict[str, Document]:
        """All strengths under three seeds, since layers are told of the first seed only."""
        del catalog
        body = noisy(_contestants(STRENGTHS)) | {"frames": 1, "include": ["layers"]}
        return {str(seed): body | {"seed": seed} for seed in range(SEEDS)}

    def measure(self, results: dict[str, Document]) -> Measured:
        """Shares and norms at the end."""
        zeros, norms = (_second(results, name) for name in ("zero_weights", "weight_norm"))
        kinds = ["no penalty", *(f"{kind} {s:g}" for kind in ("ℓ1", "ℓ2") for s in STRENGTHS)]
        figures = (
            *(percent(f"{kind}: zero weights", v) for kind, v in zip(kinds, zeros, strict=True)),
            *(number(f"{kind}: norm", v) for kind, v in zip(kinds, norms, strict=True)),
        )
        l1, l2 = zeros[1:4], norms[4:]
        empties = zeros[0] < l1[0] < l1[1] < l1[2] > 0.8 and max(zeros[4:]) < 0.03
        return Measured(figures, empties and norms[0] > l2[0] > l2[1] > l2[2] < norms[0] * 2 / 3)


def _second(results: dict[str, Document], name: str) -> list[float]:
    """The second hidden layer's reading at the end, for each contestant, medians over seeds."""
    found = [[layers[1] for layers in readings(r, -1, name)] for r in results.values()]
    return [median(values) for values in zip(*found, strict=True)]
