"""Constraints that weights are brought back to after each step, one per file."""

import sys

from backend.foundation.catalog import members
from backend.techniques.constraints._base import AbstractConstraint


def catalog() -> dict[str, type[AbstractConstraint]]:
    """Every member by id, in the page's order."""
    return members(sys.modules[__name__], AbstractConstraint)


__all__ = ["AbstractConstraint", "catalog"]
