"""Batch normalisation and the gap between training and validation, on few points with noise."""

from backend.experiments._base import AbstractExperiment, Document, Measured, State
from backend.experiments._figures import number
from backend.experiments._noisy import noisy, regularised
from backend.experiments._trainings import gaps, middle, named, readings

KINDS = {
    "plain": [],
    "batch norm before": [named("batch_norm")],
    "batch norm after": [named("batch_norm_after")],
}
SEEDS = 5


class BatchNormRegularises(AbstractExperiment):
    """Small batches make each point's activations depend on its chance companions."""

    topic = 5
    place = 30
    title = "Batch norm and the gap"
    text = (
        "A tenth of the training labels is wrong. In small batches every point is standardised "
        "with the chance companions of its batch, which acts as noise. Compare the gaps between "
        "training and validation loss."
    )
    state = State(
        "networks",
        noisy([regularised(layers=layers) for layers in KINDS.values()])
        | {"batch_size": 8, "include": ["layers", "pictures"]},
        {"curve": "loss", "sort": "gap", "selected": 1},
    )
    claim = (
        "Medians of 5 seeds, batches of 8: with batch normalisation the gap between validation "
        "and training loss is less than a third of the plain network's, and the validation loss "
        "lower; the training loss is higher."
    )

    def runs(self, catalog: Document) -> dict[str, Document]:
        """Five seeds."""
        del catalog
        return {"seeds": self.state.request | {"seeds": SEEDS, "frames": 1, "include": []}}

    def measure(self, results: dict[str, Document]) -> Measured:
        """Gaps and losses at the end."""
        result = results["seeds"]
        gap = gaps(result)
        validation, training = (
            [middle(values) for values in readings(result, -1, f"{name}_loss")]
            for name in ("validation", "training")
        )
        told = {"gap": gap, "validation loss": validation, "training loss": training}
        figures = tuple(
            number(f"{kind}: {name}", value)
            for name, values in told.items()
            for kind, value in zip(KINDS, values, strict=True)
        )
        closes = max(gap[1:]) < gap[0] / 3 and max(validation[1:]) < validation[0]
        return Measured(figures, closes and min(training[1:]) > training[0])
