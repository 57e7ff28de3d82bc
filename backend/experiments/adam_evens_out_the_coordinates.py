"""Adam's step is about the learning rate in each coordinate, however steep that coordinate is."""

from backend.experiments._base import AbstractExperiment, Document, Measured, State
from backend.experiments._figures import number
from backend.experiments._races import ground, racer

TURNED = 45.0


def _body(rotation: float) -> Document:
    return {
        "surface": ground("ravine", rotation=rotation),
        "steps": 400,
        "rates": "tuned",
        "include": ["gradient", "state"],
        "contestants": [racer("sgd"), racer("adam")],
    }


class AdamEvensOutTheCoordinates(AbstractExperiment):
    """The effective rate per coordinate; on a turned ravine the coordinates no longer fit."""

    topic = 13
    place = 20
    title = "Adam gives each coordinate its own rate"
    text = (
        "At the start the slope across the ravine is 50 times the slope along it. Plain "
        "descent's first step is 50 times as long across; Adam divides that out and goes as far "
        "along as across. Turn the surface to 45°, and there is nothing left to divide out."
    )
    state = State("surfaces", _body(0.0), {"selected": 1, "speed": 0.5})
    claim = (
        "On the ravine Adam's effective rate along is 50 times that across, so its first step "
        "is equally long in both; plain descent's is 50 times as long across. Turned by 45°, "
        "Adam gives both coordinates the same rate, to 5 %."
    )

    def runs(self, catalog: Document) -> dict[str, Document]:
        """As it lies, and turned."""
        del catalog
        return {"state": self.state.request, "turned": _body(TURNED)}

    def measure(self, results: dict[str, Document]) -> Measured:
        """First steps and effective rates, across over along, and steps to the tolerance."""
        plain, adam = results["state"]["contestants"]
        turned_plain, turned = results["turned"]["contestants"]
        steps = {"plain descent": _ratio(plain["steps"][0]), "Adam": _ratio(adam["steps"][0])}
        rate, turned_rate = (1 / _ratio(run["state"]["rate"][0]) for run in (adam, turned))
        figures = (
            *(number(f"first step across ÷ along, {name}", v) for name, v in steps.items()),
            number("Adam's effective rate along ÷ across", rate),
            number("the same, turned by 45°: x ÷ y", turned_rate),
            number("steps to 0.001, Adam", adam["reached_at"]),
            number("turned, Adam", turned["reached_at"]),
            number("plain descent", plain["reached_at"]),
            number("turned, plain descent", turned_plain["reached_at"]),
        )
        even = abs(steps["Adam"] - 1) < 0.01 and abs(steps["plain descent"] - 50) < 0.5
        return Measured(figures, even and abs(rate - 50) < 0.5 and abs(turned_rate - 1) < 0.05)


def _ratio(pair: list[float]) -> float:
    """The y component in x components."""
    return abs(pair[1] / pair[0])
