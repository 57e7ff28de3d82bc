"""Averages that begin at zero are too small at first; without the correction Adam leaps."""

import math

from backend.experiments._base import AbstractExperiment, Document, Measured, State
from backend.experiments._figures import number
from backend.experiments._races import ground, lengths, racer

TOLD = {1: 3.162, 12: 6.569, 1000: 1.258}
"""Step, and (1 − β₁ᵗ)/√(1 − β₂ᵗ) there at β₁ = 0.9 and β₂ = 0.999."""


def _factor(state: Document, step: int) -> float:
    """How many times too large the step would be uncorrected, read off Adam's own averages."""
    m, s, m_hat, s_hat = (state[name][step - 1][0] for name in ("m", "s", "m_hat", "s_hat"))
    return (m / math.sqrt(s)) / (m_hat / math.sqrt(s_hat))


class AdamCorrectsItsStart(AbstractExperiment):
    """The factor read off the averages at every step, and the first steps of both beside it."""

    topic = 13
    place = 10
    title = "Adam corrects for having started at zero"
    text = (
        "Both are Adam at the same rate; the second leaves out the bias correction. Its squares' "
        "average starts nearly at zero and is divided by, so its first steps are too large: 3.2 "
        "times at once, most, 6.6 times, at step 12, and still 1.26 times at step 1,000."
    )
    state = State(
        "surfaces",
        {
            "surface": ground("beale"),
            "steps": 1000,
            "include": ["gradient", "state"],
            "contestants": [
                racer("adam", learning_rate=0.1),
                racer("adam", learning_rate=0.1, bias_correction=False),
            ],
        },
        {"selected": 0, "chart": "length", "speed": 0.5},
    )
    claim = (
        "Uncorrected, the step is (1 − β₁ᵗ)/√(1 − β₂ᵗ) times too large: 3.16 at the first step, "
        "largest, 6.57, at step 12, and still 1.26 at step 1,000."
    )

    def measure(self, results: dict[str, Document]) -> Measured:
        """The factor at three steps, where it is largest, and the first step's ratio as taken."""
        corrected, uncorrected = results["state"]["contestants"]
        factors = {k: _factor(corrected["state"], k) for k in range(1, 1001)}
        largest = max(factors, key=lambda k: factors[k])
        taken = lengths(uncorrected["steps"])[0] / lengths(corrected["steps"])[0]
        figures = (
            *(number(f"factor at step {k:,}", factors[k]) for k in TOLD),
            number("step at which it is largest", largest),
            number("first step without ÷ with correction, as taken", taken),
        )
        near = all(math.isclose(factors[k], factor, rel_tol=1e-3) for k, factor in TOLD.items())
        first = math.isclose(taken, TOLD[1], rel_tol=1e-3)
        return Measured(figures, near and first and largest == 12)
