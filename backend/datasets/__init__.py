"""Data sets, one per file: what the networks are trained on."""

import sys

from backend.datasets._base import AbstractDataset, Points
from backend.foundation.catalog import members


def catalog() -> dict[str, type[AbstractDataset]]:
    """Every data set by id, in the page's order."""
    return members(sys.modules[__name__], AbstractDataset)


__all__ = ["AbstractDataset", "Points", "catalog"]
