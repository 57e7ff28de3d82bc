"""The catalog as it is told: what the packages' members say of themselves, and the limits."""

from typing import Any

import numpy as np

from backend import __version__
from backend.api.members import Members
from backend.api.opening import OPENING, TRAINING_OPENING
from backend.api.records import minima
from backend.api.schemas.data import most
from backend.api.settings import Settings, variable
from backend.datasets import AbstractDataset
from backend.engine.rates import MODES
from backend.foundation.knobs import Knob
from backend.optimizers import AbstractOptimizer
from backend.programs.libraries import LIBRARIES
from backend.surfaces import AbstractSurface

SAMPLE = 60
"""Points that a data set shows of itself; where they are images, one will do."""


def listing(members: Members, settings: Settings) -> dict[str, Any]:
    """Everything there is to choose from."""
    return {
        "version": __version__,
        "surfaces": [_surface(*entry) for entry in members.surfaces.items()],
        "optimizers": [_optimizer(*entry) for entry in members.optimizers.items()],
        "datasets": [_dataset(*entry, settings) for entry in members.datasets.items()],
        "techniques": {
            place: [_technique(*entry) for entry in found.items()]
            for place, found in members.techniques.items()
        },
        "rates": [
            {"id": name, "title": mode.title, "about": mode.about} for name, mode in MODES.items()
        ],
        "libraries": [
            {"id": name, "title": one.title, "about": one.about} for name, one in LIBRARIES.items()
        ],
        "limits": {
            name.removeprefix("max_"): _limit(name, settings)
            for name in Settings.model_fields
            if name.startswith("max_")
        },
        "opening": OPENING,
        "training_opening": TRAINING_OPENING,
    }


def _surface(name: str, member: type[AbstractSurface]) -> dict[str, Any]:
    told = ("title", "about", "group", "source", "formula", "smooth", "note", "window", "start")
    return {
        "id": name,
        **{attribute: getattr(member, attribute) for attribute in told},
        "minima": minima(member().minima()),
        "tunable": member.tunable,
        "knobs": [_knob(knob) for knob in member.knobs],
    }


def _optimizer(name: str, member: type[AbstractOptimizer]) -> dict[str, Any]:
    return {
        "id": name,
        **{word: getattr(member, word) for word in ("title", "about", "source", "year", "says")},
        "looks_ahead": member.probe is not AbstractOptimizer.probe,
        "formulas": [{"text": line.text, "shows": line.shows} for line in member.formulas],
        "readings": [
            {
                "name": reading.name,
                "symbol": reading.symbol,
                "title": reading.title,
                "kind": reading.kind,
                "about": reading.about,
            }
            for reading in member.readings
        ],
        "knobs": [_knob(knob) for knob in member.knobs],
    }


def _dataset(name: str, member: type[AbstractDataset], settings: Settings) -> dict[str, Any]:
    told = ("title", "about", "source", "task", "features", "window", "image")
    one = member()
    x, y = one.draw(np.random.default_rng(0), SAMPLE if member.image is None else 1)
    return {
        "id": name,
        **{attribute: getattr(member, attribute) for attribute in told},
        "classes": one.classes,
        "points": min(member.points, most(member, settings)),
        "most": most(member, settings),
        "related": member.related is not AbstractDataset.related,
        "sample": {"x": np.round(x, 4), "y": np.round(y, 4)},
        "knobs": [_knob(knob) for knob in member.knobs],
    }


def _technique(name: str, member: Any) -> dict[str, Any]:
    told = ("title", "about", "formula", "source", "year")
    return {
        "id": name,
        **{attribute: getattr(member, attribute) for attribute in told},
        "knobs": [_knob(knob) for knob in member.knobs],
    }


def _knob(knob: Knob) -> dict[str, Any]:
    return {
        "name": knob.name,
        "symbol": knob.symbol,
        "type": "boolean" if knob.is_flag else "number",
        "default": knob.public(knob.default),
        "low": knob.low,
        "high": knob.high,
        "scale": knob.scale,
        "nullable": knob.null is not None,
        "about": knob.about,
    }


def _limit(name: str, settings: Settings) -> dict[str, Any]:
    info = Settings.model_fields[name]
    extra = info.json_schema_extra
    return {
        "high": getattr(settings, name),
        "unit": extra["unit"] if isinstance(extra, dict) else "",
        "why": info.description,
        "setting": variable(name),
    }
