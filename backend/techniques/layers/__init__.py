"""What happens to a hidden layer's signals besides its activation, one rule per file."""

import sys

from backend.foundation.catalog import members
from backend.techniques.layers._base import AbstractLayerRule


def catalog() -> dict[str, type[AbstractLayerRule]]:
    """Every member by id, in the page's order."""
    return members(sys.modules[__name__], AbstractLayerRule)


__all__ = ["AbstractLayerRule", "catalog"]
