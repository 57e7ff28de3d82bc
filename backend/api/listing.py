"""The catalog as it is told: what the packages' members say of themselves, and the limits."""

from typing import Any

from backend import __version__
from backend.api.opening import OPENING
from backend.api.plan import Optimizers, Surfaces
from backend.api.records import minima
from backend.api.settings import Settings, variable
from backend.engine.rates import MODES
from backend.foundation.knobs import Knob
from backend.optimizers import AbstractOptimizer
from backend.surfaces import AbstractSurface


def listing(surfaces: Surfaces, optimizers: Optimizers, settings: Settings) -> dict[str, Any]:
    """Everything there is to choose from."""
    return {
        "version": __version__,
        "surfaces": [_surface(name, member) for name, member in surfaces.items()],
        "optimizers": [_optimizer(name, member) for name, member in optimizers.items()],
        "rates": [
            {"id": name, "title": mode.title, "about": mode.about} for name, mode in MODES.items()
        ],
        "limits": {
            name.removeprefix("max_"): _limit(name, settings)
            for name in Settings.model_fields
            if name.startswith("max_")
        },
        "opening": OPENING,
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
