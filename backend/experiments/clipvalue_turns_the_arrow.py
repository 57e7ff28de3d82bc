"""Clipping each component turns the gradient; rescaling its norm keeps its direction."""

from backend.experiments._base import AbstractExperiment, Document, Measured, State
from backend.experiments._figures import number
from backend.experiments._races import angle, ground, lengths, racer

CLIP = 2.0


class ClipvalueTurnsTheArrow(AbstractExperiment):
    """The wall of the cliff stands oblique, so that its gradient has two unequal components."""

    topic = 6
    place = 20
    title = "clipvalue turns the arrow, clipnorm does not"
    text = (
        "At the wall two arrows are drawn: the gradient as measured, and as clipped. clipnorm "
        "shortens it and keeps its direction. clipvalue cuts each component at 2, the longer "
        "one more than the shorter, and so turns it."
    )
    state = State(
        "surfaces",
        {
            "surface": ground("cliff"),
            "steps": 100,
            "include": ["gradient"],
            "contestants": [
                racer(
                    "momentum", learning_rate=0.05, clipping={"id": name, "knobs": {"clip": CLIP}}
                )
                for name in ("clipnorm", "clipvalue")
            ],
        },
        {"selected": 1, "speed": 0.25, "step": 20},
    )
    claim = (
        "The angle between the gradient before and after is 0 at every step with clipnorm, and "
        "over 20° at most with clipvalue; both cut what exceeds 2."
    )

    def measure(self, results: dict[str, Document]) -> Measured:
        """The largest angle between measured and clipped, and the largest of both."""
        figures, angles, cut = [], [], []
        for name, run in zip(
            ("clipnorm", "clipvalue"), results["state"]["contestants"], strict=True
        ):
            turned = max(
                angle(a, b) for a, b in zip(run["unclipped"], run["gradients"], strict=True)
            )
            angles.append(turned)
            largest = lengths(run["gradients"])
            cut.append(
                max(largest)
                if name == "clipnorm"
                else max(max(map(abs, g)) for g in run["gradients"])
            )
            figures += [
                number(f"{name}: largest angle between before and after", round(turned, 6), "°"),
                number(f"{name}: largest gradient before", max(lengths(run["unclipped"]))),
                number(f"{name}: largest after", max(largest)),
            ]
        sound = angles[0] < 1e-4 and angles[1] > 20 and all(c <= CLIP * (1 + 1e-12) for c in cut)
        return Measured(tuple(figures), sound)
