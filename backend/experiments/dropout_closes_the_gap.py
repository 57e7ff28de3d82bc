"""Dropout shrinks the overfitting gap and slows training down; too much of it underfits.

So overfitting calls for a higher rate and underfitting for a lower one; notes on the subject often
have it the other way round.
"""

from backend.experiments._base import AbstractExperiment, Document, Measured, State
from backend.experiments._figures import number
from backend.experiments._noisy import noisy, regularised
from backend.experiments._trainings import gaps, middle, named, readings

RATES = (0.0, 0.3, 0.6, 0.9)
SEEDS = 5


class DropoutClosesTheGap(AbstractExperiment):
    """Rates 0, 0.3, 0.6 and 0.9 on few points with wrong labels among them."""

    topic = 17
    place = 10
    title = "Dropout closes the gap, and slows down"
    text = (
        "A tenth of the training labels is wrong. Without dropout the network learns them by "
        "heart; the more units are left out, the smaller the gap to validation, and the slower "
        "it learns. Against overfitting raise the rate, against underfitting (0.9) lower it."
    )
    state = State(
        "networks",
        noisy([regularised(layers=[named("dropout", rate=rate)] if rate else []) for rate in RATES])
        | {"include": ["layers", "pictures"]},
        {"curve": "loss", "sort": "gap", "selected": 2, "spread": True},
    )
    claim = (
        "Medians of 5 seeds: the gap between validation and training loss shrinks from rate to "
        "rate (0, 0.3, 0.6), the training loss after 200 steps rises from rate to rate, and 0.9 "
        "underfits: it ends with the highest training loss and a worse validation loss than 0.6."
    )

    def runs(self, catalog: Document) -> dict[str, Document]:
        """Five seeds, looked at ten times: looks under dropout are dear."""
        del catalog
        return {"seeds": self.state.request | {"seeds": SEEDS, "frames": 10, "include": []}}

    def measure(self, results: dict[str, Document]) -> Measured:
        """Gaps and losses at the end, and the training loss after a tenth of the way."""
        result = results["seeds"]
        gap = gaps(result)
        early, training, validation = (
            [middle(values) for values in readings(result, frame, f"{name}_loss")]
            for frame, name in ((1, "training"), (-1, "training"), (-1, "validation"))
        )
        told = {
            "gap": gap,
            "training loss after 200 steps": early,
            "training loss": training,
            "validation loss": validation,
        }
        figures = tuple(
            number(f"rate {rate:g}: {name}", value)
            for name, values in told.items()
            for rate, value in zip(RATES, values, strict=True)
        )
        closes = gap[0] > gap[1] > gap[2]
        underfits = training[3] == max(training) and validation[3] > validation[2]
        return Measured(figures, closes and early == sorted(early) and underfits)
