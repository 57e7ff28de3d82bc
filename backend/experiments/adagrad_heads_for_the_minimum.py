"""AdaGrad scales the steep coordinate down, and walks a straighter way out of the ravine.

Measured at rates at which AdaGrad does not leap past the minimum (from about 8 on it does, and its
way grows to many times the straight one), against plain descent at all kinds of stable rates.
Tuned rates say nothing here: the trials look at the last loss, which AdaGrad brings to 0 by leaps.
"""

import math

from backend.experiments._base import AbstractExperiment, Document, Measured, State
from backend.experiments._figures import number
from backend.experiments._races import ground, racer, walked

STARTS = ([8.0, 8.0], [8.0, 3.0], [3.0, 8.0], [-6.0, 2.0], [-2.0, 7.0])
RATES = {"sgd": (0.002, 0.005, 0.01, 0.015), "adagrad": (1.0, 2.0)}
"""Plain descent slides down the wall up to 0.01, and hops from wall to wall above."""


def _body(start: list[float], steps: int, rates: dict[str, tuple[float, ...]]) -> Document:
    return {
        "surface": ground("ravine"),
        "start": start,
        "steps": steps,
        "contestants": [
            racer(name, learning_rate=rate) for name, some in rates.items() for rate in some
        ],
    }


class AdagradHeadsForTheMinimum(AbstractExperiment):
    """Length of the way until it is within the tolerance, from several starts at several rates."""

    topic = 11
    place = 10
    title = "AdaGrad takes the straighter way"
    text = (
        "The ravine is 50 times steeper across than along. Plain descent goes where it is "
        "steepest: first down the wall, then along the floor. AdaGrad divides each coordinate by "
        "its own slopes, which scales the steep one down most, and heads for the minimum."
    )
    state = State(
        "surfaces",
        _body([8.0, 3.0], 300, {"sgd": (0.01,), "adagrad": (1.0,)}),
        {"selected": 1, "speed": 0.5},
    )
    claim = (
        "From each of five starts AdaGrad's way to the minimum of the ravine (η 1 and 2) is at "
        "most a tenth longer than the straight line; plain descent's is at least a fifth longer "
        "at each of four rates."
    )

    def runs(self, catalog: Document) -> dict[str, Document]:
        """A race from each start."""
        del catalog
        return {f"({x:g}, {y:g})": _body([x, y], 2000, RATES) for x, y in STARTS}

    def measure(self, results: dict[str, Document]) -> Measured:
        """The longest of AdaGrad's ways and the shortest of plain descent's, from each start."""
        figures, sound = [], []
        for start, result in results.items():
            ways = {
                name: [_way(run) for run in result["contestants"] if run["optimizer"] == name]
                for name in RATES
            }
            shortest, longest = min(ways["sgd"]), max(ways["adagrad"])
            figures += [
                number(f"from {start} to loss 0.001: AdaGrad's longest", longest, "× straight"),
                number(f"from {start} to loss 0.001: plain's shortest", shortest, "× straight"),
            ]
            sound.append(longest <= 1.1 and shortest >= 1.2)
        return Measured(tuple(figures), all(sound))


def _way(run: Document) -> float:
    """What it walks until it stays within the tolerance, in straight lines from start to (0, 0)."""
    points = run["points"][: run["reached_at"] + 1]
    return walked(points) / math.hypot(*points[0])
