"""On the ravine many rates are as good as the best for AdaGrad, and next to none for plain descent.

AdaGrad's best loss is 0, smaller than the smallest number of 64 bits, for all rates from about 5
to 100, where its knob ends: 1.3 decades. That measure ("within 10 times of the best") depends on
where numbers end, so rates that arrive within the tolerance are counted besides.
"""

import math

from backend.experiments._base import AbstractExperiment, Document, Measured, State
from backend.experiments._figures import number
from backend.experiments._races import ground, racer

WITHIN = 10.0
"""A rate is as good as the best if its last loss is within this factor of the best one's."""

FINE = {"sgd": (0.005, 0.0205, 1 / 200), "adagrad": (0.4, 100.0, 1 / 20)}
"""Lowest and highest rate that is tried, and decades between two."""

NAMES = {"sgd": "plain descent", "adagrad": "AdaGrad"}

MOST = 12
"""Contestants of one race."""


def _rates(low: float, high: float, spacing: float) -> list[float]:
    count = math.floor(math.log10(high / low) / spacing)
    return [low * 10 ** (k * spacing) for k in range(count + 1)]


class AdagradForgivesTheRate(AbstractExperiment):
    """Final losses after 400 steps on the ravine, κ = 50, over rates close together."""

    topic = 11
    place = 30
    title = "AdaGrad forgives a wrong rate"
    text = (
        "Each was tried at 64 rates from 0.00001 to 100; the chart shows the loss that each "
        "led to. Plain descent has a narrow notch just below where it diverges. AdaGrad scales "
        "its own steps down, so that many rates are as good as the best."
    )
    state = State(
        "surfaces",
        {
            "surface": ground("ravine"),
            "steps": 400,
            "rates": "tuned",
            "contestants": [racer("sgd"), racer("adagrad")],
        },
        {"chart": "rates"},
    )
    claim = (
        "On the ravine (κ = 50, from (8, 8), loss after 400 steps) the rates within 10 times of "
        "the best loss span over a decade for AdaGrad and less than a tenth of one for plain "
        "descent; those that arrive within 0.001 span over two decades against half of one."
    )

    def runs(self, catalog: Document) -> dict[str, Document]:
        """Rates close together, around each one's best."""
        del catalog
        bodies = {}
        for name, span in FINE.items():
            rates = _rates(*span)
            for place in range(0, len(rates), MOST):
                some = [racer(name, learning_rate=rate) for rate in rates[place : place + MOST]]
                asked = {"rates": "given", "contestants": some}
                bodies[f"{name} {place}"] = self.state.request | asked
        return bodies

    def measure(self, results: dict[str, Document]) -> Measured:
        """Decades of good rates, by both measures."""
        good, arrived = {}, {}
        for name, (_, _, spacing) in FINE.items():
            runs = [
                run
                for key, result in results.items()
                if key.startswith(name)
                for run in result["contestants"]
            ]
            losses = [math.inf if run["diverged_at"] else run["losses"][-1] for run in runs]
            good[name] = spacing * sum(loss <= WITHIN * min(losses) for loss in losses)
            arrived[name] = spacing * sum(run["reached_at"] is not None for run in runs)
        figures = (
            *(
                number(f"{NAMES[n]}: within 10 × of the best", v, "decades")
                for n, v in good.items()
            ),
            *(number(f"{NAMES[n]}: within 0.001", v, "decades") for n, v in arrived.items()),
        )
        by_best = good["adagrad"] > 1 and good["sgd"] < 0.1
        return Measured(figures, by_best and arrived["adagrad"] > 2 and arrived["sgd"] < 0.5)
