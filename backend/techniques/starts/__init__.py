"""Warm starts: where weights come from when not from an initializer, one per file."""

import sys

from backend.foundation.catalog import members
from backend.techniques.starts._base import AbstractStart


def catalog() -> dict[str, type[AbstractStart]]:
    """Every member by id, in the page's order."""
    return members(sys.modules[__name__], AbstractStart)


__all__ = ["AbstractStart", "catalog"]
