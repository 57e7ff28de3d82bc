"""Max-norm: units grow until their incoming weights are r long, and stop there, whatever r is."""

from backend.experiments._base import AbstractExperiment, Document, Measured, State
from backend.experiments._figures import number
from backend.experiments._noisy import noisy, regularised
from backend.experiments._trainings import named, readings

RADII = (1.0, 1.5, 2.0)


class MaxNormHoldsAtR(AbstractExperiment):
    """The longest incoming weights of any unit, layer by layer, against r."""

    topic = 18
    title = "Max-norm: the norms stop at r"
    text = (
        "The chart shows the length of the longest incoming weights of a unit in each layer. "
        "Unconstrained it grows. With max-norm every step that leads beyond r is scaled back: "
        "it stops at r. r is a knob to be tuned; there is nothing special about 2."
    )
    state = State(
        "networks",
        noisy(
            [
                regularised(),
                *(regularised(constraint=named("max_norm", radius=r)) for r in RADII),
            ]
        )
        | {"include": ["layers", "pictures"]},
        {"layered": True, "layer_reading": "largest_unit_norm", "selected": 1},
    )
    claim = (
        "From the first step on no unit's incoming weights are longer than r, and by the end "
        "every layer has a unit that is exactly r long, for r = 1, 1.5 and 2; unconstrained the "
        "longest in each layer exceeds 2."
    )

    def measure(self, results: dict[str, Document]) -> Measured:
        """The longest ever seen, and of the longest of each layer at the end the shortest."""
        result = results["state"]
        frames = [
            readings(result, frame, "largest_unit_norm")
            for frame in range(1, len(result["frames"]))
        ]
        figures, sound = [], []
        for place, radius in enumerate([None, *RADII]):
            longest = max(max(frame[place]) for frame in frames)
            last = min(frames[-1][place])
            name = "unconstrained" if radius is None else f"r = {radius:g}"
            figures += [
                number(f"{name}: longest ever", longest),
                number(f"{name}: longest of its layer at the end, at least", last),
            ]
            if radius is None:
                sound.append(last > 2)
            else:
                sound.append(longest <= radius * (1 + 1e-5) and last >= radius * (1 - 1e-3))
        return Measured(tuple(figures), all(sound))
