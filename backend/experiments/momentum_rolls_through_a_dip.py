"""Momentum rolls through a shallow dip in which plain descent stays; a deeper one holds both."""

from backend.experiments._base import AbstractExperiment, Document, Measured, State
from backend.experiments._figures import number
from backend.experiments._races import ground, racer

RATE = 0.05
DEEP = 1.5
"""Distance from dip to sill, three times the one shown; the sill is higher accordingly."""

CAUGHT = 1.0
"""Distance from the valley's end beyond which a path has been caught on the way."""


def _body(sill: float) -> Document:
    return {
        "surface": ground("shallow_dip", sill=sill),
        "steps": 400,
        "contestants": [racer(name, learning_rate=RATE) for name in ("sgd", "momentum")],
    }


class MomentumRollsThroughADip(AbstractExperiment):
    """Same start, same rate: the only difference is a velocity."""

    topic = 9
    place = 10
    title = "Momentum rolls through a shallow dip"
    text = (
        "Both follow the valley down to a shallow dip at x = −1. Plain descent has no velocity "
        "and stays there; Momentum arrives with one and rolls over the sill. That is no way out "
        f"of local minima in general: with the sill set to {DEEP:g}, it stays as well."
    )
    state = State("surfaces", _body(0.5), {"selected": 1, "chart": "loss"})
    claim = (
        "At the same rate Momentum passes the shallow dip and reaches the valley's end, plain "
        "descent stays in the dip; the deeper dip holds both."
    )

    def runs(self, catalog: Document) -> dict[str, Document]:
        """The shallow dip, and a deeper one."""
        del catalog
        return {"shallow": _body(0.5), "deep": _body(DEEP)}

    def measure(self, results: dict[str, Document]) -> Measured:
        """Where each ends."""
        ends = {
            (dip, run["optimizer"]): run["points"][-1][0]
            for dip, result in results.items()
            for run in result["contestants"]
        }
        told = {"sgd": "plain descent", "momentum": "Momentum"}
        figures = tuple(
            number(f"{told[name]} ends at x, {dip} dip", x) for (dip, name), x in ends.items()
        )
        end = results["shallow"]["surface"]["minima"][0]["x"]
        arrived = {key: abs(x - end) < CAUGHT for key, x in ends.items()}
        return Measured(
            figures, [key for key in arrived if arrived[key]] == [("shallow", "momentum")]
        )
