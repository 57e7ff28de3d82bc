"""On flat ground nothing pushes, and the velocity fades by the factor β at every update."""

from backend.experiments._base import AbstractExperiment, Document, Measured, State
from backend.experiments._figures import number
from backend.experiments._races import lengths, racer

BETAS = (0.5, 0.8, 0.9)
RATE = 0.05


class MomentumFadesOnTheFlat(AbstractExperiment):
    """A slope of 1 that ends on ground that is exactly flat, so that only the memory is left."""

    topic = 9
    place = 20
    title = "On the flat, a velocity fades"
    text = (
        "The slope ends at x = 0; beyond, the ground is perfectly flat. Plain descent stops at "
        "the edge. Each Momentum rolls on, loses the share 1 − β of its velocity at every "
        "update, and comes to rest: the larger β, the farther out."
    )
    state = State(
        "surfaces",
        {
            "surface": {"formula": "max(-x, 0)", "window": [[-5.0, 5.0], [-5.0, 5.0]]},
            "start": [-4.0, 0.5],
            "steps": 200,
            "include": ["gradient"],
            "contestants": [
                racer("sgd", learning_rate=RATE),
                *(racer("momentum", learning_rate=RATE, momentum=beta) for beta in BETAS),
            ],
        },
        {"selected": 3, "chart": "length"},
    )
    claim = (
        "Where the gradient is zero each step is exactly β times the one before, and the way "
        "still to go is v·β/(1 − β)."
    )

    def measure(self, results: dict[str, Document]) -> Measured:
        """Ratios of steps on the flat, and how far each rolled from the first flat point."""
        figures, sound = [], []
        for run in results["state"]["contestants"][1:]:
            beta, steps = run["knobs"]["momentum"], lengths(run["steps"])
            flat = next(k for k, g in enumerate(lengths(run["gradients"])) if g == 0)
            ratios = [steps[k] / steps[k - 1] for k in range(flat, flat + 20)]
            rolled = run["points"][-1][0] - run["points"][flat][0]
            expected = steps[flat - 1] * beta / (1 - beta)
            figures += [
                number(f"β = {beta:g}: step ÷ step before, on the flat", ratios[-1]),
                number(f"β = {beta:g}: rolls on by", rolled),
            ]
            sound += [max(abs(ratio - beta) for ratio in ratios) < 1e-9]
            sound += [abs(rolled - expected) < 1e-6 * expected]
        return Measured(tuple(figures), all(sound))
