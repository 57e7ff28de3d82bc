"""Turn a ravine and its start: plain descent needs as many steps as before, Adam many more."""

import math

from backend.experiments._base import AbstractExperiment, Document, Figure, Measured, State
from backend.experiments._races import ground, racer

START = (8.0, 8.0)

ANGLES = tuple(range(0, 91, 15))

RATES = {"sgd": 0.01, "momentum": 0.01, "adagrad": 1.0, "rmsprop": 0.01, "adam": 0.1}

NAMES = {
    "sgd": "Plain descent",
    "momentum": "Momentum",
    "adagrad": "AdaGrad",
    "rmsprop": "RMSProp",
    "adam": "Adam",
}


def _body(degrees: float) -> Document:
    """The race on the ravine turned by so much about the origin; its start turns along."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    x, y = START
    return {
        "surface": ground("ravine", rotation=degrees, condition=50.0),
        "start": [x * c - y * s, x * s + y * c],
        "steps": 5000,
        "rates": "given",
        "tolerance": 0.01,
        "contestants": [racer(name, learning_rate=rate) for name, rate in RATES.items()],
    }


class AdamMindsHowTheAxesLie(AbstractExperiment):
    """Steps at angles from 0° to 90°: who looks at coordinates, and who does not."""

    topic = 13
    place = 30
    title = "Adam minds how the axes lie"
    text = (
        "The same ravine at every angle; the start turns along. Plain descent and Momentum follow "
        "the gradient as a whole and stay level. The others scale x and y apart, which helps only "
        "while the ravine lies along them: press Turn."
    )
    state = State("surfaces", _body(0.0), {"chart": "rotation", "selected": 4, "speed": 4})
    claim = (
        "To bring x² + 50y² from (8, 8) below 0.01, plain descent at 0.01 needs 217 steps at every "
        "angle and Momentum 123; Adam at 0.1 needs 189 at 0° and 90°, 1,605 at 45°. AdaGrad and "
        "RMSProp need more at 45° than at 0°, too."
    )

    def runs(self, catalog: Document) -> dict[str, Document]:
        """One race for each angle."""
        del catalog
        return {str(angle): _body(float(angle)) for angle in ANGLES}

    def measure(self, results: dict[str, Document]) -> Measured:
        """Steps of each along the axes and at 45°; whether all are as claimed."""
        steps = {
            name: {angle: results[str(angle)]["contestants"][i]["reached_at"] for angle in ANGLES}
            for i, name in enumerate(RATES)
        }
        figures = [_figure(name, steps[name][0], steps[name][45]) for name in reversed(RATES)]
        level = set(steps["sgd"].values()) == {217} and set(steps["momentum"].values()) == {123}
        known = [steps["adam"][angle] for angle in (0, 45, 90)] == [189, 1605, 189]
        bent = all(_above(steps[name][45], steps[name][0]) for name in ("adagrad", "rmsprop"))
        return Measured(tuple(figures), level and known and bent)


def _figure(name: str, along: int | None, turned: int | None) -> Figure:
    """Steps of one along the axes and between them; its value is the latter."""
    texts = ("never" if steps is None else f"{steps:,}" for steps in (along, turned))
    return Figure(NAMES[name], turned, "{} at 0°, {} at 45°".format(*texts))


def _above(steps: int | None, others: int | None) -> bool:
    """Whether both arrived, the first with more steps."""
    return steps is not None and others is not None and steps > others
