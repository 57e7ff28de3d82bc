"""What there is to choose from: the catalogs of all folders, in one hand."""

import importlib
import pkgutil
from dataclasses import dataclass

from backend import datasets, optimizers, surfaces, techniques
from backend.datasets import AbstractDataset
from backend.foundation.knobs import Knobbed
from backend.optimizers import AbstractOptimizer
from backend.surfaces import AbstractSurface

Techniques = dict[str, dict[str, type[Knobbed]]]
"""The members of each place where a technique can act, by the name of its folder."""


@dataclass(frozen=True)
class Members:
    """Every member by id, folder by folder."""

    surfaces: dict[str, type[AbstractSurface]]
    optimizers: dict[str, type[AbstractOptimizer]]
    datasets: dict[str, type[AbstractDataset]]
    techniques: Techniques


def members() -> Members:
    """All that are there."""
    places = [
        place.name for place in pkgutil.iter_modules(techniques.__path__) if place.name[0] != "_"
    ]
    found = {
        place: importlib.import_module(f"{techniques.__name__}.{place}").catalog()
        for place in places
    }
    return Members(surfaces.catalog(), optimizers.catalog(), datasets.catalog(), found)
