"""What several activations share: the knob α, stated once for each meaning that it has."""

from typing import Any

from backend.foundation.knobs import knob


def slope(default: float, about: str) -> Any:
    """The slope of a rectifier where the pre-activation is negative."""
    return knob(default, 0.0, 1.0, symbol="α", about=about)
