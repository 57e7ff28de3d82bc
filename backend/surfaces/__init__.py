"""Loss surfaces, one scalar field per file; `turned` lays any of them at an angle."""

import sys

from backend.foundation.catalog import members
from backend.surfaces._base import AbstractSurface, Minimum
from backend.surfaces._formula import read, written
from backend.surfaces._turned import Turned, turned


def catalog() -> dict[str, type[AbstractSurface]]:
    """Every surface by id, in the page's order."""
    return members(sys.modules[__name__], AbstractSurface)


__all__ = ["AbstractSurface", "Minimum", "Turned", "catalog", "read", "turned", "written"]
