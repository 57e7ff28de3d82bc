"""In a U-shaped canyon NAG feels the wall a step earlier, and swings less than Momentum."""

from backend.experiments._base import AbstractExperiment, Document, Measured, State
from backend.experiments._figures import Figure, number
from backend.experiments._races import ground, racer, walked

RATES = (0.01, 0.02, 0.03, 0.05, 0.08)
SHOWN = 0.02


def _body(rate: float) -> Document:
    return {
        "surface": ground("canyon"),
        "steps": 400,
        "contestants": [racer(name, learning_rate=rate) for name in ("momentum", "nag")],
    }


def _overshoot(run: Document, end: float) -> float:
    """How far past the canyon's end it runs, along x."""
    return max(0.0, max(x for x, _ in run["points"]) - end)


class NagCorrectsEarlier(AbstractExperiment):
    """Momentum and NAG at the same rate, at five rates in turn."""

    topic = 10
    place = 10
    title = "NAG brakes before the wall"
    text = (
        "Both gather speed down one arm of the canyon and meet the bend. NAG measures the slope "
        "where its velocity leads, so it is turned back a step earlier: it runs less far past "
        "the end and swings less from wall to wall."
    )
    state = State("surfaces", _body(SHOWN), {"selected": 1, "speed": 0.5})
    claim = (
        "At the same rate NAG walks a shorter way than Momentum and never overshoots the end "
        "farther, at each of five rates; steps to the tolerance are as measured, not always fewer."
    )

    def runs(self, catalog: Document) -> dict[str, Document]:
        """A race at each rate."""
        del catalog
        return {f"{rate:g}": _body(rate) for rate in RATES}

    def measure(self, results: dict[str, Document]) -> Measured:
        """Overshoot past the end, length of the way, and steps to stay within the tolerance."""
        figures: list[Figure] = []
        better = []
        for rate, result in results.items():
            end = result["surface"]["minima"][0]["x"]
            momentum, nag = result["contestants"]
            past = [_overshoot(run, end) for run in (momentum, nag)]
            ways = [walked(run["points"]) for run in (momentum, nag)]
            steps = [run["reached_at"] for run in (momentum, nag)]
            for label, pair in (("overshoot", past), ("way", ways), ("steps to 0.001", steps)):
                figures += [
                    number(f"{label} at η {rate}, {name}", value)
                    for name, value in zip(("Momentum", "NAG"), pair, strict=True)
                ]
            better.append(past[1] <= past[0] and ways[1] < ways[0])
        return Measured(tuple(figures), all(better))
