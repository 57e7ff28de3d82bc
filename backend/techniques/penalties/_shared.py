"""What the penalties share: their knob."""

from typing import Any

from backend.foundation.knobs import knob


def strength() -> Any:
    """The factor λ of the penalty in the loss."""
    return knob(
        1e-3,
        1e-7,
        1.0,
        "log",
        symbol="λ",
        about="How much weights cost, beside the loss; more of it means simpler networks.",
    )
