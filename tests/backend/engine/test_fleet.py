"""A fleet's lanes are races: the same ends to the last bit, the same verdicts."""

import threading
from dataclasses import replace
from functools import partial

import numpy as np
import pytest

from backend.engine.fleet import LANES, Fleet, sail
from backend.engine.programs import programs
from backend.engine.race import ROWS, Race
from backend.engine.racer import Racer
from backend.foundation.errors import Stopped
from backend.optimizers import catalog
from backend.surfaces import catalog as surfaces
from backend.surfaces import turned
from backend.techniques.clipping import catalog as clippings
from backend.techniques.schedules import catalog as schedules
from tests.backend.engine.fields import race, some
from tests.backend.engine.test_race import whole

KINDS = catalog()
STARTS = np.random.default_rng(0).uniform(-1, 1, (2, 12))
"""Where the compared lanes begin, in half windows from the window's centre."""


def afield(name: str, *entrants: object, **changes: object) -> Race:
    """A race on a turned surface of the catalog; by default of all optimizers."""
    field = turned(surfaces()[name](), 30.0)
    stated = {"field": field, "window": field.window, "best_loss": field.best_loss, "steps": 120}
    return race(*entrants, **(stated | changes))


def starts(a_race: Race) -> np.ndarray:
    (x0, x1), (y0, y1) = a_race.window
    x, y = STARTS
    return np.stack([(x0 + x1) / 2 + x * (x1 - x0) / 2, (y0 + y1) / 2 + y * (y1 - y0) / 2])


def ends(a_race: Race, racer: Racer):
    """One call of a fleet from the compared starts."""
    fleet = Fleet(a_race, racer)
    x, y = (np.resize(axis, LANES) for axis in starts(a_race))
    return fleet.ends(fleet.cast((x, y)))


ROUNDED = {"levy", "plateau", "shallow_dip"}
"""Surfaces on which XLA puts constants together in another order for an array than for a number."""


def agree(a_race: Race, exactly: bool = True) -> None:
    """Every racer, from every start: point, loss and verdict of the fleet are the race's."""
    close = {"rtol": 0.0 if exactly else 1e-9, "atol": 0.0 if exactly else 1e-12}
    fleets = [ends(a_race, racer) for racer in a_race.entrants]
    for lane, start in enumerate(starts(a_race).T):
        columns, verdicts = whole(replace(a_race, start=(float(start[0]), float(start[1]))))
        for column, verdict, end in zip(columns, verdicts, fleets, strict=True):
            out, since = verdict.diverged_at, verdict.reached_at
            assert end.diverged_at[lane] == (-1 if out is None else out)
            if out is None:
                np.testing.assert_allclose(end.points[lane], column.points[-1], **close)
                np.testing.assert_allclose(end.losses[lane], column.losses[-1], **close)
                assert end.since[lane] == (-1 if since is None else since)


@pytest.mark.parametrize("name", surfaces())
def test_lanes_end_where_races_end(name: str):
    """To the last bit; where XLA reorders constants, to rounding, while rounding stays small."""
    exactly = name not in ROUNDED
    rates, steps = ((0.02, 0.3), 120) if exactly else ((0.02,), 12)
    entrants = (kind(learning_rate=rate) for kind in some(name) for rate in rates)
    agree(afield(name, *entrants, steps=steps), exactly)


@pytest.mark.parametrize("noise", [0.0, 0.5])
def test_noise_schedules_and_clipping_are_the_races(noise: float):
    adam, sgd = KINDS["adam"](learning_rate=0.1), KINDS["sgd"](learning_rate=0.01)
    plans = [plan() for plan in schedules().values()]
    entrants = [
        *(Racer(adam, schedule=plan) for plan in plans),
        Racer(sgd, schedule=plans[0], clipping=clippings()["clipvalue"](clip=5.0)),
    ]
    agree(afield("himmelblau", *entrants, noise=noise, seed=4))


def test_clipping_by_norm_is_the_races_to_rounding():
    """There XLA divides by a number in another way than by an array."""
    racer = Racer(KINDS["nag"](learning_rate=0.01), clippings()["clipnorm"](clip=5.0))
    agree(afield("himmelblau", racer), exactly=False)


def test_longer_than_a_block():
    agree(afield("rosenbrock", KINDS["adam"](learning_rate=0.01), steps=ROWS + 30, noise=0.1))


def test_a_changed_number_compiles_nothing():
    """Neither a knob, nor a start, nor the number of steps; noise and schedule in their blocks."""
    agree_with = afield("himmelblau", KINDS["adam"](), steps=10)
    ends(agree_with, agree_with.entrants[0])
    before = programs.compiled()
    other = afield("himmelblau", KINDS["adam"](learning_rate=0.2), steps=700, tolerance=0.1)
    ends(other, other.entrants[0])
    assert programs.compiled() == before


def test_ends_come_in_the_order_of_their_calls_and_stop():
    a_race = afield("bowl", KINDS["sgd"](), steps=3)
    fleet = Fleet(a_race, a_race.entrants[0])
    stop = threading.Event()
    x = np.arange(12.0)
    casts = [fleet.cast((np.full(LANES, start), np.zeros(LANES))) for start in x]
    jobs = [partial(fleet.ends, cast) for cast in casts]
    ended = sail(iter(jobs), stop)
    first = next(ended).points[0, 0]
    assert [first, *(one.points[0, 0] for one in ended)] == sorted(
        fleet.ends(cast).points[0, 0] for cast in casts
    )
    ended = sail(iter(jobs), stop)
    next(ended)
    stop.set()
    with pytest.raises(Stopped):
        list(ended)
