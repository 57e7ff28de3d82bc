"""On noisy data a penalty closes the gap between training and validation; too much underfits."""

from backend.experiments._base import AbstractExperiment, Document, Measured, State
from backend.experiments._figures import number
from backend.experiments._noisy import noisy, regularised
from backend.experiments._trainings import gaps, middle, named, readings

KINDS = {
    "no penalty": [],
    "ℓ1 0.001": [named("l1", strength=1e-3)],
    "ℓ2 0.001": [named("l2", strength=1e-3)],
    "ℓ1 0.003": [named("l1", strength=3e-3)],
    "ℓ2 0.003": [named("l2", strength=3e-3)],
    "ℓ2 0.1": [named("l2", strength=0.1)],
}
SEEDS = 5


class PenaltiesCloseTheGap(AbstractExperiment):
    """A tenth of the labels is wrong: who fits them all has learned them by heart."""

    topic = 16
    place = 20
    title = "A penalty closes the gap"
    text = (
        "A tenth of the training labels is wrong. Without a penalty the network bends its "
        "boundary round each of them: its training loss falls and its validation loss climbs. "
        "With a penalty the gap closes. With far too much of it nothing is learned at all."
    )
    state = State(
        "networks",
        noisy([regularised(penalties=penalties) for penalties in KINDS.values()])
        | {"include": ["layers", "pictures"]},
        {"curve": "loss", "sort": "gap", "selected": 0},
    )
    claim = (
        "Medians of 5 seeds: ℓ1 and ℓ2 of 0.001 at least halve the gap between validation and "
        "training loss, 0.003 at least halves it again, and all four end with a lower validation "
        "loss than no penalty; ℓ2 of 0.1 underfits: its training loss is the highest of all."
    )

    def runs(self, catalog: Document) -> dict[str, Document]:
        """Five seeds."""
        del catalog
        return {"seeds": self.state.request | {"seeds": SEEDS, "frames": 1, "include": []}}

    def measure(self, results: dict[str, Document]) -> Measured:
        """Gaps and losses at the end."""
        result = results["seeds"]
        gap = gaps(result)
        losses = {
            name: [middle(values) for values in readings(result, -1, f"{name}_loss")]
            for name in ("validation", "training")
        }
        figures = [number(f"{kind}: gap", value) for kind, value in zip(KINDS, gap, strict=True)]
        for name, values in losses.items():
            figures += [
                number(f"{kind}: {name} loss", value)
                for kind, value in zip(KINDS, values, strict=True)
            ]
        closes = max(gap[1:3]) < gap[0] / 2 and gap[3] < gap[1] / 2 and gap[4] < gap[2] / 2
        helps = max(losses["validation"][1:5]) < losses["validation"][0]
        return Measured(
            tuple(figures), closes and helps and losses["training"][5] == max(losses["training"])
        )
