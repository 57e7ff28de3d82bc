"""Fair tuning: the same trials for everybody, the best of them used."""

import threading
from dataclasses import replace
from functools import partial

import numpy as np
import pytest

from backend.engine.noise import draws
from backend.engine.race import ROWS
from backend.engine.racer import Racer
from backend.engine.tuning import RATES, tune, tuned
from backend.foundation.errors import Stopped
from backend.optimizers import catalog
from backend.surfaces import catalog as surfaces
from backend.surfaces import turned
from tests.backend.engine.fields import race, some
from tests.backend.engine.test_race import whole

KINDS = catalog()


def test_the_grid_is_as_stated():
    """64 rates from 10⁻⁵ to 10², evenly in logarithm."""
    assert len(RATES) == 64
    np.testing.assert_allclose([RATES[0], RATES[-1]], [1e-5, 1e2])
    np.testing.assert_allclose(np.diff(np.log(RATES)), np.log(1e7) / 63)


def test_trials_are_the_races_at_those_rates():
    """Each trial's loss equals the last loss of a race at that rate, NaN where it diverged."""
    a_race = race(steps=ROWS + 40)
    for kind, tuning in zip(KINDS.values(), tune(a_race, threading.Event()), strict=True):
        entrants = tuple(Racer(kind(learning_rate=float(rate))) for rate in RATES[::9])
        columns, verdicts = whole(replace(a_race, entrants=entrants))
        last = [column.losses[-1] for column in columns]
        np.testing.assert_allclose(tuning.losses[::9], last, rtol=1e-6, atol=1e-12)
        diverged = [verdict.diverged_at is not None for verdict in verdicts]
        np.testing.assert_array_equal(np.isnan(tuning.losses[::9]), diverged)


def test_noisy_trials_are_medians_over_five_draws_none_of_them_the_races_own(monkeypatch):
    """Each loss is the median of five races under draws 1 to 5; the race itself runs under 0."""
    a_race = race(KINDS["sgd"](), steps=200, noise=5.0, seed=3)
    (tuning,) = tune(a_race, threading.Event())
    entrants = tuple(Racer(KINDS["sgd"](learning_rate=float(r))) for r in RATES[:40:9])
    lasts = []
    for trial in range(1, 6):
        chosen = partial(lambda trial, seed, _, *rest: draws(seed, trial, *rest), trial)
        monkeypatch.setattr("backend.engine.race.draws", chosen)
        columns, _ = whole(replace(a_race, entrants=entrants))
        lasts.append([column.losses[-1] for column in columns])
    assert tuning.seeds == 5
    np.testing.assert_allclose(tuning.losses[:40:9], np.median(lasts, axis=0), rtol=1e-6)


@pytest.mark.parametrize("name", surfaces())
def test_the_winner_promises_what_its_race_then_gives(name):
    """On every surface, chaotic or not: the very same loss at the last step."""
    field, rules = turned(surfaces()[name](), 30.0), [kind() for kind in some(name)]
    there = {"field": field, "window": field.window, "start": field.start}
    a_race = race(*rules, **there, steps=200, detail=True)
    tunings = tune(a_race, threading.Event())
    columns, _ = whole(tuned(a_race, tunings))
    for tuning, column in zip(tunings, columns, strict=True):
        np.testing.assert_array_equal(tuning.losses[tuning.best], column.losses[-1])


def test_the_best_rate_wins_and_the_smaller_on_a_tie():
    """On the valley plain descent's optimum is 2/(λ₁ + λ₂); the grid's nearest wins."""
    a_race = race(KINDS["sgd"](), steps=400)
    (tuning,) = tune(a_race, threading.Event())
    assert abs(np.log(tuning.rate / (2 / 102))) < np.log(1e7) / 63
    assert tuned(a_race, [tuning]).entrants[0].rate == tuning.rate
    assert not tuning.at_edge
    at_rest = replace(a_race, start=(0.0, 0.0))
    (tuning,) = tune(at_rest, threading.Event())
    assert tuning.rate == RATES[0]
    assert tuning.at_edge


def test_noisy_races_are_tuned_on_other_draws():
    """The race's own noise is not seen by the tuning; other seeds give other curves."""
    a_race = race(KINDS["adam"](), noise=5.0)
    one, same, other = (
        tune(replace(a_race, seed=seed), threading.Event())[0].losses for seed in (0, 0, 1)
    )
    np.testing.assert_array_equal(one, same)
    assert not np.array_equal(one, other)


def test_stops():
    """A reader who has left is not tuned for."""
    stop = threading.Event()
    stop.set()
    with pytest.raises(Stopped):
        tune(race(), stop)
