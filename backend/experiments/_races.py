"""What experiments on surfaces share: bodies of POST /races, and readings of what comes back."""

import itertools
import math
from typing import Any

from backend.experiments._base import Document


def racer(optimizer: str, *, schedule: Any = None, clipping: Any = None, **knobs: Any) -> Document:
    """A contestant."""
    places = {"schedule": schedule, "clipping": clipping}
    chosen = {name: choice for name, choice in places.items() if choice is not None}
    return {"optimizer": optimizer, "knobs": knobs} | chosen


def ground(surface: str, *, rotation: float = 0.0, noise: float = 0.0, **knobs: float) -> Document:
    """A surface."""
    return {"id": surface, "knobs": knobs, "rotation": rotation, "noise": noise}


def lengths(pairs: list[list[float]]) -> list[float]:
    """How long each of these vectors is."""
    return [math.hypot(x, y) for x, y in pairs]


def walked(points: list[list[float]]) -> float:
    """Length of the path through these points."""
    return sum(math.dist(a, b) for a, b in itertools.pairwise(points))


def angle(a: list[float], b: list[float]) -> float:
    """Degrees between two vectors, 0 to 180."""
    cross, dot = a[0] * b[1] - a[1] * b[0], a[0] * b[0] + a[1] * b[1]
    return math.degrees(math.atan2(abs(cross), dot))
