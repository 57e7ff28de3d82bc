"""A wall a hundred times steeper than the ground throws Momentum out, unless it is clipped."""

from backend.experiments._base import AbstractExperiment, Document, Measured, State
from backend.experiments._figures import count, number
from backend.experiments._races import ground, racer

CLIP = 2.0
"""Twice the slope of the ground, so that only the wall is clipped."""


def _entrant(clip: str | None) -> Document:
    clipping = None if clip is None else {"id": clip, "knobs": {"clip": CLIP}}
    return racer("momentum", learning_rate=0.05, clipping=clipping)


class ClippingHoldsTheCliff(AbstractExperiment):
    """The same Momentum three times: unclipped, clipped by norm, clipped by value."""

    topic = 6
    place = 10
    title = "One step too far up the wall"
    text = (
        "Three times the same Momentum, over gentle ground to the foot of a wall whose slope is "
        "a hundred times as steep. Unclipped, one gradient on the wall throws it out of the "
        "picture. With the gradient clipped to 2, by norm or by value, it stays."
    )
    state = State(
        "surfaces",
        {
            "surface": ground("cliff"),
            "steps": 400,
            "contestants": [_entrant(clip) for clip in (None, "clipnorm", "clipvalue")],
        },
        {"selected": 1, "speed": 0.5},
    )
    claim = (
        "Unclipped Momentum is thrown out of the window; clipped to 2, by norm or by value, it "
        "never leaves it and arrives at the minimum."
    )

    def measure(self, results: dict[str, Document]) -> Measured:
        """Steps outside the window, farthest coordinate, and when each arrived."""
        (x_low, x_high), (y_low, y_high) = results["state"]["surface"]["window"]
        figures, outside, arrived = [], [], []
        for name, run in zip(
            ("unclipped", "clipnorm", "clipvalue"), results["state"]["contestants"], strict=True
        ):
            out = sum(not (x_low <= x <= x_high and y_low <= y <= y_high) for x, y in run["points"])
            far = max(max(abs(x), abs(y)) for x, y in run["points"])
            outside.append(out)
            arrived.append(run["reached_at"] is not None)
            figures += [
                count(f"{name}: points outside the window", out),
                number(f"{name}: farthest coordinate", far),
                count(f"{name}: within 0.001 from", run["reached_at"], "steps"),
            ]
        held = outside[0] > 0 and outside[1:] == [0, 0]
        return Measured(tuple(figures), held and arrived == [False, True, True])
