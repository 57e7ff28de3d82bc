"""From an axis of a request to the values that a number takes."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from backend.api.problems import Fault, invalid
from backend.engine.sweep import Axis
from backend.foundation.knobs import Knob, Knobbed

Range = tuple[float, float]

Kinds = Mapping[str, type[Knobbed]]
"""The optimizers of a request, by id."""


def axis_of(place: int, axis: Any, kinds: Kinds, others: Mapping[str, Range]) -> Axis:
    """The axis of this place in a request, by the optimizers that need the number.

    others: what else may be swept. Raises Problem where it cannot be.
    """
    low, high = _range(place, axis.knob, kinds, others)
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


def _range(place: int, name: str, kinds: Kinds, others: Mapping[str, Range]) -> Range:
    """Between what the number may be. Raises Problem where a contestant has none of that name."""
    if name in others:
        return others[name]
    knobs = {
        kind: {k.name: k for k in member.knobs if not k.is_flag} for kind, member in kinds.items()
    }
    lacking = [kind for kind, found in knobs.items() if name not in found]
    if lacking:
        shared = set.intersection(*(set(found) for found in knobs.values()))
        allowed = f"one of {', '.join([*sorted(shared), *others])}"
        remedy = f"{lacking[0]} has no such number; every contestant needs it."
        raise invalid([Fault(f"axes[{place}].knob", name, allowed, remedy)])
    found = [knobs[kind][name] for kind in kinds]
    return max(map(_low, found)), min(map(_high, found))


def _low(knob: Knob) -> float:
    return -np.inf if knob.low is None else knob.low


def _high(knob: Knob) -> float:
    return np.inf if knob.high is None else knob.high
