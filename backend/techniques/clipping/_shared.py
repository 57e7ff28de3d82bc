"""What the clipping rules share: their knob."""

from typing import Any

from backend.foundation.knobs import knob


def bound(about: str) -> Any:
    """The bound c, in units of the gradient."""
    return knob(1.0, 1e-4, 1e4, "log", symbol="c", about=about)
