"""Under gradient noise a constant rate stalls at a floor; every schedule that lowers it goes below.

The performance rule looks at the loss of every single step here. With its default patience of 5
looks the noise alone drives its rate to nothing at once, so it is given the patience of 100.
"""

from backend.experiments._base import AbstractExperiment, Document, Measured, State
from backend.experiments._figures import median, number
from backend.experiments._races import ground, racer

SCHEDULES = {
    "constant": {},
    "power": {},
    "exponential": {},
    "piecewise_constant": {},
    "performance": {"patience": 100.0, "factor": 0.5},
    "one_cycle": {},
    "cosine": {},
}
SEEDS = range(7)
LAST = 100
"""Steps at the end whose median loss is the floor."""


class SchedulesGoBelowTheFloor(AbstractExperiment):
    """Plain descent on a round bowl, all under the same noise, at η = 0.3."""

    topic = 15
    title = "Schedules go below the floor"
    text = (
        "All are plain descent on the same bowl under the same noisy gradients. At a constant "
        "rate the noise keeps throwing the point about, and the loss stalls at a floor. The "
        "schedules start at the same rate, or climb to it, and lower it later: they go below."
    )
    state = State(
        "surfaces",
        {
            "surface": ground("bowl", noise=1.0),
            "steps": 1000,
            "include": ["rate"],
            "contestants": [
                racer("sgd", learning_rate=0.3, schedule={"id": name, "knobs": knobs})
                for name, knobs in SCHEDULES.items()
            ],
        },
        {"chart": "loss", "selected": 6},
    )
    claim = (
        "Over seven draws of the noise each of six schedules ends below a tenth of the loss at "
        "which the constant rate stalls (medians of the last 100 steps)."
    )

    def runs(self, catalog: Document) -> dict[str, Document]:
        """The same under other draws of the noise."""
        del catalog
        return {str(seed): self.state.request | {"seed": seed} for seed in SEEDS}

    def measure(self, results: dict[str, Document]) -> Measured:
        """Each one's floor, and the rate it ends with."""
        floors, rates = {}, {}
        for place, name in enumerate(SCHEDULES):
            runs = [result["contestants"][place] for result in results.values()]
            floors[name] = median(median(run["losses"][-LAST:]) for run in runs)
            rates[name] = median(run["rates"][-1] for run in runs)
        titles = {name: name.replace("_", " ") for name in SCHEDULES}
        figures = (
            *(number(f"{titles[name]}: loss at the end", floor) for name, floor in floors.items()),
            *(number(f"{titles[name]}: rate at the end", rate) for name, rate in rates.items()),
        )
        below = [floor < floors["constant"] / 10 for floor in list(floors.values())[1:]]
        return Measured(figures, all(below))
