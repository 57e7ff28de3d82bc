"""Nadam is Adam that looks ahead: who arrives first, counted over all smooth surfaces."""

from backend.experiments._base import AbstractExperiment, Document, Measured, State
from backend.experiments._figures import count
from backend.experiments._races import ground, racer

RATES = (0.01, 0.03, 0.1)
SHOWN = "himmelblau"


def _body(surface: str, rate: float) -> Document:
    return {
        "surface": ground(surface),
        "steps": 300,
        "contestants": [racer(name, learning_rate=rate) for name in ("adam", "nadam")],
    }


class NadamBesideAdam(AbstractExperiment):
    """Same rate, same β₁, β₂ and ε; a count, and no direction claimed."""

    topic = 14
    title = "Nadam beside Adam"
    text = (
        "Adam, and Adam with Nesterov's look-ahead, with the same knobs. Here Nadam arrives "
        "first; elsewhere it may be the other way round. Counted over all smooth surfaces at "
        "three rates, neither wins everywhere."
    )
    state = State("surfaces", _body(SHOWN, 0.1), {"selected": 1, "chart": "loss"})
    claim = (
        "With the same knobs over all smooth surfaces, at each of three rates Adam arrives "
        "first on some and Nadam on others (arrived: the loss stays within 0.001 of the best "
        "known, within 4,000 steps)."
    )

    def runs(self, catalog: Document) -> dict[str, Document]:
        """Every smooth surface at every rate."""
        return {
            f"{rate:g} {surface['id']}": _body(surface["id"], rate) | {"steps": 4000}
            for rate in RATES
            for surface in catalog["surfaces"]
            if surface["smooth"]
        }

    def measure(self, results: dict[str, Document]) -> Measured:
        """Who arrived first, how often."""
        figures, sound = [], []
        for rate in RATES:
            firsts = [
                _first(*(run["reached_at"] for run in result["contestants"]))
                for key, result in results.items()
                if key.startswith(f"{rate:g} ")
            ]
            told = {who: firsts.count(who) for who in ("Adam", "Nadam", "both at once", "neither")}
            figures += [count(f"{who}, η {rate:g}", n, "surfaces") for who, n in told.items()]
            sound.append(told["Adam"] > 0 and told["Nadam"] > 0)
        return Measured(tuple(figures), all(sound))


def _first(adam: int | None, nadam: int | None) -> str:
    """Who arrived first; who never arrives is last."""
    if adam == nadam:
        return "neither" if adam is None else "both at once"
    return "Nadam" if adam is None or (nadam is not None and nadam < adam) else "Adam"
