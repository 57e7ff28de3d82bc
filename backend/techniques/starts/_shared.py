"""What the warm starts share: their knobs, and the plan of standing still and learning again."""

from typing import Any

import numpy as np
from jaxtyping import Float

from backend.foundation.knobs import knob
from backend.foundation.types import Number


def handed_on() -> Any:
    """How many layers are handed on."""
    return knob(
        2.0,
        1.0,
        30.0,
        "whole",
        about="How many of the lower hidden layers are handed on (at most as many as there are).",
    )


def steps_before() -> Any:
    """How long the training before takes."""
    return knob(300.0, 10.0, 5000.0, "whole", about="Steps of the training that comes first.")


def frozen(default: float) -> Any:
    """How long the handed-on layers stand still."""
    return knob(
        default,
        0.0,
        1.0,
        about="Share of the run during which the handed-on layers stand still.",
    )


def rate(default: float) -> Any:
    """How fast the handed-on layers learn after that."""
    return knob(
        default,
        1e-3,
        1.0,
        "log",
        about="What their learning rate is multiplied by once they learn again.",
    )


def thawing(frozen: Number, rate: Number, steps: int) -> Float[np.ndarray, " steps"]:
    """0 while frozen, `rate` from then on."""
    return np.where(np.arange(steps) < round(float(frozen) * steps), 0.0, float(rate))
