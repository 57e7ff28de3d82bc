"""At ten times the rate it is RMSProp that ends worse: its steps do not shrink, so it bounces."""

import math

from backend.experiments._base import AbstractExperiment, Document, Measured, State
from backend.experiments._figures import number
from backend.experiments._races import ground, racer

RATE = 0.5


class RmspropKeepsBouncing(AbstractExperiment):
    """The other half of "RMSProp goes on": the same race at the rate 0.5."""

    topic = 12
    place = 20
    title = "At a larger rate RMSProp keeps bouncing"
    text = (
        "The same race at ten times the rate. Now AdaGrad's shrinking steps are what it takes to "
        "settle; RMSProp divides by the recent slope, however small that is, and jumps about "
        "the minimum for ever, half its learning rate to each side."
    )
    state = State(
        "surfaces",
        {
            "surface": ground("ravine"),
            "steps": 1000,
            "contestants": [racer(name, learning_rate=RATE) for name in ("adagrad", "rmsprop")],
        },
        {"selected": 1, "chart": "loss"},
    )
    claim = (
        "At η = 0.5 on the ravine RMSProp ends 1,000 steps worse than AdaGrad, each coordinate "
        "jumping between +η/2 and −η/2."
    )

    def measure(self, results: dict[str, Document]) -> Measured:
        """Losses at the end, and between where and where RMSProp jumps."""
        adagrad, rmsprop = results["state"]["contestants"]
        (x, _), (next_x, _) = rmsprop["points"][-2:]
        figures = (
            number("loss after 1,000 steps, AdaGrad", adagrad["losses"][-1]),
            number("loss after 1,000 steps, RMSProp", rmsprop["losses"][-1]),
            number("RMSProp's last x", next_x),
            number("the one before", x),
        )
        jumps = x * next_x < 0 and all(
            math.isclose(abs(v), RATE / 2, rel_tol=0.01) for v in (x, next_x)
        )
        return Measured(figures, jumps and rmsprop["losses"][-1] > adagrad["losses"][-1])
