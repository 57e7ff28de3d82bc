"""The price of looking ahead: on a quadratic NAG diverges at smaller rates than Momentum."""

from backend.experiments._base import AbstractExperiment, Document, Measured, State
from backend.experiments._figures import count
from backend.experiments._races import ground, racer

CURVATURE = 100.0
"""λ, the larger curvature of the ravine at its default condition number, 50."""

BOUNDS = {"sgd": 2.0, "momentum": 3.8, "nag": 3.8 / 2.8}
"""ηλ from which each diverges at β = 0.9: 2, 2(1 + β), and 2(1 + β)/(1 + 2β)."""

NAMES = {"sgd": "plain descent", "momentum": "Momentum", "nag": "NAG"}
BESIDE = 0.005
"""How far below and above a bound is tried, as a share of it."""


class NagBreaksSooner(AbstractExperiment):
    """One rate that Momentum and plain descent bear, and NAG does not."""

    topic = 10
    place = 20
    title = "The price: NAG diverges sooner"
    text = (
        "Three rules at the same rate, ηλ = 1.5 across the ravine. Momentum and plain descent "
        "settle; NAG swings wider and wider, because the slope ahead pushes it back farther "
        "than it came. With β = 0.9 it bears only ηλ up to 1.357; Momentum bears 3.8."
    )
    state = State(
        "surfaces",
        {
            "surface": ground("ravine"),
            "steps": 200,
            "contestants": [racer(name, learning_rate=1.5 / CURVATURE) for name in BOUNDS],
        },
        {"selected": 2, "chart": "loss"},
    )
    claim = (
        "On a quadratic of curvature λ, with β 0.9, NAG diverges from ηλ ≈ 1.36 on, plain "
        "descent from 2, Momentum from 3.8: each holds 0.5 % below its bound and diverges "
        "0.5 % above it."
    )

    def runs(self, catalog: Document) -> dict[str, Document]:
        """Each rule just below and just above its bound, long enough to tell."""
        del catalog
        beside = [
            racer(name, learning_rate=bound * side / CURVATURE)
            for name, bound in BOUNDS.items()
            for side in (1 - BESIDE, 1 + BESIDE)
        ]
        return {"beside": self.state.request | {"steps": 10_000, "contestants": beside}}

    def measure(self, results: dict[str, Document]) -> Measured:
        """From which ηλ each diverged: the two rates beside its bound tell them apart."""
        runs = results["beside"]["contestants"]
        figures, sound = [], []
        for below, above in zip(runs[::2], runs[1::2], strict=True):
            name = NAMES[below["optimizer"]]
            for run in (below, above):
                strength = run["knobs"]["learning_rate"] * CURVATURE
                figures.append(
                    count(f"{name}, ηλ = {strength:.4g}: diverged at", run["diverged_at"])
                )
            sound.append(below["diverged_at"] is None and below["losses"][-1] < 1e-3)
            sound.append(above["diverged_at"] is not None)
        return Measured(tuple(figures), all(sound))
