"""Figures as people read them."""

import re
from collections.abc import Iterable

from backend.experiments._base import Figure


def number(label: str, value: float | int | None, unit: str = "") -> Figure:
    """A number of three significant digits; None reads as "never"."""
    return Figure(label, value, "never" if value is None else f"{_short(value)} {unit}".rstrip())


def _short(value: float | int) -> str:
    """1940 as "1,940", 1.49e+07 as "1.49e7"."""
    text = f"{value:.3g}"
    if 1e3 <= abs(float(text)) < 1e6:
        return f"{float(text):,.0f}"
    return re.sub(r"e\+?(-?)0*", r"e\1", text)


def count(label: str, value: int | None, unit: str = "") -> Figure:
    """A whole number, digit for digit."""
    return Figure(label, value, "never" if value is None else f"{value:,} {unit}".rstrip())


def percent(label: str, share: float) -> Figure:
    """A share as a percentage."""
    return Figure(label, share, f"{100 * share:.3g} %")


def median(values: Iterable[float]) -> float:
    """The middle value; of an even number of them the mean of the two middle ones."""
    ordered = sorted(values)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2
