"""Runs on surfaces whose update rule the library lacks: the rule itself, in NumPy."""

from backend.programs.descents import Descent
from backend.programs.text import block


def lines(run: Descent) -> str:
    """Everything after `slope` and `loss` are defined: NumPy in, NumPy out."""
    here = "probe(theta, state)" if run.looks_ahead else "theta"
    noise = " + NOISE[k]" if run.race.noise else ""
    rate = "rate" if run.varying else repr(float(run.racer.rate))
    return block(
        "theta = np.array(START)",
        "state = init(theta)",
        "points, losses = [START], [float(loss(theta))]",
        "for k in range(STEPS):",
        *run.rates("losses[-1]"),
        f"    gradient = slope({here}){noise}",
        "    gradient = clip(gradient)" if run.racer.clipping is not None else None,
        f"    change, state, _ = update(gradient, state, theta, {rate})",
        "    theta = theta + change",
        "    points.append(theta.tolist())",
        "    losses.append(float(loss(theta)))",
    )
