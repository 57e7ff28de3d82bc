"""Update rules, one per file, written out formula by formula: they are the exhibit."""

import sys

from backend.foundation.catalog import members
from backend.optimizers._base import AbstractOptimizer, Formula, Reading, Spelling, Update


def catalog() -> dict[str, type[AbstractOptimizer]]:
    """Every optimizer by id, in the page's order."""
    return members(sys.modules[__name__], AbstractOptimizer)


__all__ = ["AbstractOptimizer", "Formula", "Reading", "Spelling", "Update", "catalog"]
