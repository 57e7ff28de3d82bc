"""From a valid request to the sweep that the engine runs."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

import numpy as np

from backend.api.limits import within
from backend.api.members import Members
from backend.api.plan import RacePlan, plan_descent
from backend.api.problems import Fault, invalid
from backend.api.settings import Settings
from backend.engine.sweep import ROTATION, Axis, Sweep
from backend.foundation.knobs import Knob, Knobbed

DEGREES = (-360.0, 360.0)
"""Between what an angle may be swept."""

RATE = "learning_rate"
"""The knob that a way to choose rates would set; where it is swept, there is nothing to choose."""


@dataclass(frozen=True)
class SweepPlan:
    """A sweep, and the race that it was asked as (all resolved)."""

    descent: RacePlan
    sweep: Sweep


def plan_sweep(body: Any, members: Members, settings: Settings) -> SweepPlan:
    """What a body of POST /sweeps asks for. Raises Problem where it cannot be, or is too much.

    Not for the event loop: a formula is surveyed here.
    """
    values = int(np.prod([axis.count for axis in body.axes]))
    within("max_sweep_values", "the product of the axes' counts", values, settings)
    work = float(len(body.contestants) * values * body.steps)
    within("max_sweep_work", "contestants × values × steps", work, settings)
    kinds = {c.optimizer: members.optimizers[c.optimizer] for c in body.contestants}
    axes = tuple(_axis(place, axis, kinds) for place, axis in enumerate(body.axes))
    _once(axes)
    if RATE in {axis.knob for axis in axes}:
        body = body.model_copy(update={"rates": "given"})
    plan = plan_descent(body, members)
    return SweepPlan(plan, Sweep(plan.race, plan.ground, axes))


def _axis(place: int, axis: Any, kinds: dict[str, type[Knobbed]]) -> Axis:
    low, high = _range(place, axis.knob, kinds)
    field = f"axes[{place}]"
    for name in ("low", "high"):
        value = getattr(axis, name)
        if not low <= value <= high:
            allowed = f"a number from {low:.10g} to {high:.10g} for {axis.knob}"
            raise invalid([Fault(f"{field}.{name}", value, allowed, "Choose one in that range.")])
    if not axis.low < axis.high:
        raise invalid([Fault(f"{field}.low", axis.low, "less than high", "Swap the two.")])
    if axis.scale == "log" and axis.low <= 0:
        remedy = "Equal ratios need numbers above 0; or choose the scale linear."
        raise invalid([Fault(f"{field}.low", axis.low, "above 0 on the scale log", remedy)])
    space = np.geomspace if axis.scale == "log" else np.linspace
    return Axis(axis.knob, space(axis.low, axis.high, axis.count))


def _range(place: int, name: str, kinds: dict[str, type[Knobbed]]) -> tuple[float, float]:
    """Between what the number may be. Raises Problem where a contestant has none of that name."""
    if name == ROTATION:
        return DEGREES
    knobs = {
        kind: {k.name: k for k in member.knobs if not k.is_flag} for kind, member in kinds.items()
    }
    lacking = [kind for kind, found in knobs.items() if name not in found]
    if lacking:
        shared = set.intersection(*(set(found) for found in knobs.values()))
        allowed = f"one of {', '.join([*sorted(shared), ROTATION])}"
        remedy = f"{lacking[0]} has no such number; every contestant needs it."
        raise invalid([Fault(f"axes[{place}].knob", name, allowed, remedy)])
    found = [knobs[kind][name] for kind in kinds]
    return max(map(_low, found)), min(map(_high, found))


def _low(knob: Knob) -> float:
    return -np.inf if knob.low is None else knob.low


def _high(knob: Knob) -> float:
    return np.inf if knob.high is None else knob.high


def _once(axes: tuple[Axis, ...]) -> None:
    (name, count), *_ = Counter(axis.knob for axis in axes).most_common()
    if count > 1:
        raise invalid([Fault("axes[1].knob", name, "another one than axes[0].knob", "Change one.")])
