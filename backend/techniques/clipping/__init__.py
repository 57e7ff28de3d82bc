"""Gradient clipping, one rule per file, under Keras's names."""

import sys

from backend.foundation.catalog import members
from backend.techniques.clipping._base import AbstractClip


def catalog() -> dict[str, type[AbstractClip]]:
    """Every member by id, in the page's order."""
    return members(sys.modules[__name__], AbstractClip)


__all__ = ["AbstractClip", "catalog"]
