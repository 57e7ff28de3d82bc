"""Penalties added to the loss, one per file."""

import sys

from backend.foundation.catalog import members
from backend.techniques.penalties._base import AbstractPenalty


def catalog() -> dict[str, type[AbstractPenalty]]:
    """Every member by id, in the page's order."""
    return members(sys.modules[__name__], AbstractPenalty)


__all__ = ["AbstractPenalty", "catalog"]
