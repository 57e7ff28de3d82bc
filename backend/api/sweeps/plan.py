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
from backend.api.sweeps.axes import axis_of
from backend.engine.sweep import ROTATION, Axis, Sweep

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
    others = {ROTATION: DEGREES}
    axes = tuple(axis_of(place, axis, kinds, others) for place, axis in enumerate(body.axes))
    _once(axes)
    if RATE in {axis.knob for axis in axes}:
        body = body.model_copy(update={"rates": "given"})
    plan = plan_descent(body, members)
    return SweepPlan(plan, Sweep(plan.race, plan.ground, axes))


def _once(axes: tuple[Axis, ...]) -> None:
    (name, count), *_ = Counter(axis.knob for axis in axes).most_common()
    if count > 1:
        raise invalid([Fault("axes[1].knob", name, "another one than axes[0].knob", "Change one.")])
