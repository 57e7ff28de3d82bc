"""Sweeps: how a walk ends at each of many values of one number, or of two.

The number is a knob of the optimizer, or the angle by which the surface is turned. At each value
a walk is a whole race of its own, from the same start under the same noise.
"""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import jax
import numpy as np
from jaxtyping import Float, Int

from backend.engine.fleet import LANES, Cast, Fleet, sail
from backend.engine.programs import Program
from backend.engine.race import Race
from backend.engine.racer import Racer
from backend.engine.tiles import filled
from backend.surfaces import Turned, turned

ROTATION = "rotation"
"""The axis that is the surface's angle in degrees, not a knob."""

FEW = 64
"""Values up to which a call is as small: the rates of a tuning, so that it can share programs."""

MANY = LANES // 4
"""Values of a call where there are more: a map of 64 × 64 keeps two cores busy."""


@dataclass(frozen=True)
class Axis:
    """A number that is swept, by name, and the values it takes."""

    knob: str
    values: Float[np.ndarray, " values"]


@dataclass(frozen=True)
class Sweep:
    """What is to be swept: a race, at all values of the first axis times all of the second.

    The surface's own point beneath the race's start stays beneath it as the surface turns.
    """

    race: Race
    ground: Turned
    axes: tuple[Axis, ...]

    @property
    def count(self) -> int:
        """Values of all axes together."""
        return int(np.prod([len(axis.values) for axis in self.axes]))

    def values(self, place: int) -> dict[str, float]:
        """What each number is at a place of the sweep; the first axis goes slowest."""
        where = np.unravel_index(place, [len(axis.values) for axis in self.axes])
        return {axis.knob: float(axis.values[i]) for axis, i in zip(self.axes, where, strict=True)}


@dataclass(frozen=True)
class Part:
    """How the walks of one contestant ended, from place `first` of the sweep on.

    losses: at the last step, NaN where the walk diverged; reached_at and diverged_at are the
    referee's, -1 where it never happened.
    """

    contestant: int
    first: int
    losses: Float[np.ndarray, " values"]
    reached_at: Int[np.ndarray, " values"]
    diverged_at: Int[np.ndarray, " values"]


def run(sweep: Sweep, stop: threading.Event) -> Iterator[Part]:
    """Part after part, the contestants taking turns. Raises Stopped once `stop` is set."""
    size = _size(sweep)
    fleets = [(Fleet(sweep.race, racer), _cast(sweep, racer)) for racer in sweep.race.entrants]
    return sail(
        (
            partial(_part, sweep, fleet, cast, place, first)
            for first in range(0, sweep.count, size)
            for place, (fleet, cast) in enumerate(fleets)
        ),
        stop,
    )


def calls(sweep: Sweep) -> list[tuple[Program, tuple[Any, ...]]]:
    """What has to be compiled for this sweep."""
    return [
        Fleet(sweep.race, racer).call(_cut(_cast(sweep, racer), 0, _size(sweep)))
        for racer in sweep.race.entrants
    ]


def best(losses: Float[np.ndarray, " values"]) -> int | None:
    """The place of the lowest loss, the first on a tie; None where all diverged."""
    return None if np.isnan(losses).all() else int(np.nanargmin(losses))


def _part(sweep: Sweep, fleet: Fleet, cast: Cast, place: int, first: int) -> Part:
    """One call of a contestant's walks."""
    size = _size(sweep)
    ends = fleet.ends(_cut(cast, first, size), min(size, sweep.count - first))
    losses = np.where(ends.diverged_at < 0, ends.losses, np.nan)
    return Part(place, first, losses, ends.since, ends.diverged_at)


def _size(sweep: Sweep) -> int:
    """Lanes of a call."""
    return FEW if sweep.count <= FEW else MANY


def _cast(sweep: Sweep, racer: Racer) -> Cast:
    """All lanes of the sweep; what an axis names differs from lane to lane."""
    grid = np.meshgrid(*(axis.values for axis in sweep.axes), indexing="ij")
    pairs = zip(sweep.axes, grid, strict=True)
    told = {axis.knob: values.ravel() for axis, values in pairs}
    field, start = sweep.race.field, sweep.race.start
    degrees = told.pop(ROTATION, None)
    if degrees is not None:
        field, start = _turned(sweep, np.asarray(degrees))
    rule = racer.rule()
    return Cast(field, rule._replace(optimizer=replace(rule.optimizer, **told)), start)  # type: ignore[arg-type]


def _turned(sweep: Sweep, degrees: Float[np.ndarray, " lanes"]) -> tuple[Any, Any]:
    """The surface at each angle, and where its point beneath the start comes to lie."""
    surface = sweep.ground.surface
    own = surface.start if sweep.race.start == sweep.ground.start else None
    point = own or sweep.ground.to_surface(sweep.race.start)
    angles, lanes = np.unique(degrees, return_inverse=True)
    fields = [turned(surface, float(angle)) for angle in angles]
    corners = ("cosine", "sine", "offset_x", "offset_y")
    laid = {name: np.array([getattr(one, name) for one in fields])[lanes] for name in corners}
    starts = np.array([one.to_page(point) for one in fields])[lanes]
    return replace(fields[0], **laid), (starts[:, 0], starts[:, 1])


def _cut(cast: Cast, first: int, size: int) -> Cast:
    """The lanes of one call; the rest of its room, if any, is not walked."""

    def part(leaf: Any) -> Any:
        if not isinstance(leaf, np.ndarray):
            return leaf
        return filled(leaf[first : first + size], size)

    return jax.tree.map(part, cast)
