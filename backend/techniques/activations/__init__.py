"""Activation functions, one per file."""

import sys

from backend.foundation.catalog import members
from backend.techniques.activations._base import AbstractActivation


def catalog() -> dict[str, type[AbstractActivation]]:
    """Every member by id, in the page's order."""
    return members(sys.modules[__name__], AbstractActivation)


__all__ = ["AbstractActivation", "catalog"]
