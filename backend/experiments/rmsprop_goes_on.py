"""RMSProp forgets old slopes, so it goes on where AdaGrad crawls: same start, same small rate."""

from backend.experiments._base import AbstractExperiment, Document, Measured, State
from backend.experiments._figures import number
from backend.experiments._races import ground, racer


class RmspropGoesOn(AbstractExperiment):
    """A sum that only grows against an average that fades."""

    topic = 12
    place = 10
    title = "RMSProp goes on where AdaGrad crawls"
    text = (
        "Both start in the same place at the same small rate, 0.05. AdaGrad's sum of squared "
        "slopes never forgets the steep start; RMSProp's average lets old slopes fade, so its "
        "steps keep about the same length, and it arrives."
    )
    state = State(
        "surfaces",
        {
            "surface": ground("ravine"),
            "steps": 400,
            "contestants": [racer(name, learning_rate=0.05) for name in ("adagrad", "rmsprop")],
        },
        {"selected": 1, "chart": "loss"},
    )
    claim = (
        "At η = 0.05 on the ravine RMSProp ends 400 steps with a loss a thousand times below "
        "AdaGrad's."
    )

    def measure(self, results: dict[str, Document]) -> Measured:
        """Losses at the end."""
        adagrad, rmsprop = (run["losses"][-1] for run in results["state"]["contestants"])
        figures = (
            number("loss after 400 steps, AdaGrad", adagrad),
            number("loss after 400 steps, RMSProp", rmsprop),
        )
        return Measured(figures, rmsprop < adagrad / 1000)
