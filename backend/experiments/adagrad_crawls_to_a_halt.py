"""AdaGrad's effective rate only ever falls; at a small rate it all but stops far from home."""

import itertools
import math

from backend.experiments._base import AbstractExperiment, Document, Measured, State
from backend.experiments._figures import number
from backend.experiments._races import ground, lengths, racer

STEPS = 10_000


class AdagradCrawlsToAHalt(AbstractExperiment):
    """The sum of squared slopes never forgets."""

    topic = 11
    place = 20
    title = "AdaGrad crawls to a halt"
    text = (
        "AdaGrad divides by the root of all squared slopes so far, a sum that can only grow. "
        "At the small rate 0.05 its steps shrink faster than the way: after 2,000 steps it has "
        "come less than half of it. Look at its effective rate, which only ever falls."
    )
    state = State(
        "surfaces",
        {
            "surface": ground("ravine"),
            "steps": 2000,
            "include": ["gradient", "state"],
            "contestants": [racer("adagrad", learning_rate=0.05)],
        },
        {"selected": 0, "chart": "length", "speed": 4},
    )
    claim = (
        "Its effective rate never rises, and at η = 0.05 on the ravine it is still more than 1 "
        "away from the minimum after 10,000 steps."
    )

    def runs(self, catalog: Document) -> dict[str, Document]:
        """The same for longer."""
        del catalog
        return {"long": self.state.request | {"steps": STEPS}}

    def measure(self, results: dict[str, Document]) -> Measured:
        """How often the effective rate rose, how steps shrank, and how far it came."""
        (run,) = results["long"]["contestants"]
        rates = run["state"]["rate"]
        rises = sum(
            after > before
            for a, b in itertools.pairwise(rates)
            for before, after in zip(a, b, strict=True)
        )
        steps = lengths(run["steps"])
        left = [math.hypot(*run["points"][k]) for k in (0, 400, 2000, STEPS)]
        figures = (
            number("rises of the effective rate", rises),
            number("first step", steps[0]),
            number("step 10,000", steps[-1]),
            number("distance from the minimum at the start", left[0]),
            number("after 400 steps", left[1]),
            number("after 2,000 steps", left[2]),
            number("after 10,000 steps", left[3]),
        )
        return Measured(figures, rises == 0 and left[3] > 1 and left[2] > left[0] / 2)
