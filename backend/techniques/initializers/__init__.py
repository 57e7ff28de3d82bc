"""How weights are drawn before the first step, one distribution per file."""

import sys

from backend.foundation.catalog import members
from backend.techniques.initializers._base import AbstractInitializer


def catalog() -> dict[str, type[AbstractInitializer]]:
    """Every member by id, in the page's order."""
    return members(sys.modules[__name__], AbstractInitializer)


__all__ = ["AbstractInitializer", "catalog"]
