"""Learning-rate schedules, one per file."""

import sys

from backend.foundation.catalog import members
from backend.techniques.schedules._base import AbstractSchedule


def catalog() -> dict[str, type[AbstractSchedule]]:
    """Every member by id, in the page's order."""
    return members(sys.modules[__name__], AbstractSchedule)


__all__ = ["AbstractSchedule", "catalog"]
