"""Ready-made states, each with a claim that can be seen in it; one per file, named by the claim."""

import sys

from backend.experiments._base import AbstractExperiment, Document, Figure, Measured, State
from backend.experiments._topics import TOPICS
from backend.foundation.catalog import members


def catalog() -> dict[str, type[AbstractExperiment]]:
    """Every experiment by id, topic after topic, within one in the page's order."""
    found = members(sys.modules[__name__], AbstractExperiment)
    return dict(sorted(found.items(), key=lambda item: item[1].topic))


__all__ = ["TOPICS", "AbstractExperiment", "Document", "Figure", "Measured", "State", "catalog"]
