"""Races: chunks, details, divergence and verdicts."""

import re
import threading
from dataclasses import replace

import jax
import numpy as np
import pytest

from backend.engine.programs import programs
from backend.engine.race import FIRST, ROWS, Chunk, Finish, calls, cold, run
from backend.foundation.errors import Stopped
from backend.optimizers import catalog
from backend.surfaces import catalog as surfaces
from backend.surfaces import turned
from tests.backend.engine.fields import Valley, race, some

KINDS = catalog()


def whole(a_race):
    """All rows of each contestant joined, and the verdicts."""
    *chunks, finish = run(a_race, threading.Event())
    assert isinstance(finish, Finish)
    lanes = zip(*(chunk.columns for chunk in chunks), strict=True)
    joined = [jax.tree.map(lambda *parts: np.concatenate(parts), *lane) for lane in lanes]
    return joined, finish.verdicts


def test_plain_descent_follows_its_closed_form():
    """On a quadratic each coordinate shrinks by 1 − ηλ per step."""
    (columns,), _ = whole(race(KINDS["sgd"](learning_rate=0.01), steps=50))
    factors = np.array([1 - 0.01 * 2, 1 - 0.01 * 100]) ** np.arange(51)[:, None]
    np.testing.assert_allclose(columns.points, 8.0 * factors, rtol=1e-12, atol=1e-14)


@pytest.mark.parametrize(("angle", "adam"), [(0.0, 189), (45.0, 1605), (90.0, 189)])
def test_the_lecture_of_the_ravine(angle, adam):
    """x² + 50y² from (8, 8) to 0.01: plain descent needs 217 steps at any angle, Adam does not."""
    field = turned(surfaces()["ravine"](), angle)
    entrants = KINDS["sgd"](learning_rate=0.01), KINDS["adam"](learning_rate=0.1)
    changes = {"field": field, "start": field.start, "steps": 5000, "tolerance": 0.01}
    _, verdicts = whole(race(*entrants, **changes))
    assert [verdict.reached_at for verdict in verdicts] == [217, adam]


def test_the_first_chunk_is_short_and_the_rest_adds_up():
    """The picture starts at once; no row is lost or doubled."""
    *chunks, _ = run(race(steps=2 * ROWS + 7), threading.Event())
    sizes = [len(chunk.columns[0].losses) for chunk in chunks]
    assert sizes[0] == FIRST
    assert sum(sizes) == 2 * ROWS + 8
    assert [chunk.step for chunk in chunks] == list(np.cumsum([0, *sizes[:-1]]))


@pytest.mark.parametrize("steps", [1, FIRST - 1, FIRST, ROWS - 1, ROWS])
def test_every_length_has_its_rows(steps):
    """steps + 1 points, at the edges of chunks too."""
    (columns, *_), _ = whole(race(steps=steps))
    assert columns.points.shape == (steps + 1, 2)


def test_a_longer_race_begins_like_a_shorter_one_bit_for_bit():
    """Length is not part of the arithmetic, with noise either."""
    short, _ = whole(race(steps=300, noise=0.5, seed=3))
    long, _ = whole(race(steps=3 * ROWS, noise=0.5, seed=3))
    for one, other in zip(short, long, strict=True):
        np.testing.assert_array_equal(one.points, other.points[:301])


@pytest.mark.parametrize("name", surfaces())
def test_details_fit_together_and_change_nothing(name):
    """points[k + 1] = points[k] + steps[k]; recording more moves no point by one bit."""
    field, kinds = turned(surfaces()[name](), 30.0), some(name)
    there = {"field": field, "window": field.window, "start": field.start}
    a_race = race(*(kind() for kind in kinds), **there, steps=300, noise=0.1)
    plain, _ = whole(a_race)
    detailed, _ = whole(replace(a_race, detail=True))
    for one, other, kind in zip(plain, detailed, kinds, strict=True):
        np.testing.assert_array_equal(one.points, other.points)
        inside = np.isfinite(other.losses[1:])  # The step that throws it out leads nowhere.
        moved = (other.points[:-1] + other.steps[:-1])[inside]
        np.testing.assert_allclose(moved, other.points[1:][inside], rtol=1e-12, atol=1e-12)
        assert set(other.readings) == {reading.name for reading in kind.readings}


def test_a_step_with_details_writes_its_own_row():
    """A pass that gives several whole columns would go over all their rows at each step."""
    for program, arguments in calls(race(detail=True)):
        compiled = program.prepare(*arguments).as_text()
        assert "while(" in compiled
        assert not re.search(rf"\(f64\[{ROWS}[^()]*\) fusion\(", compiled)


def test_noise_is_the_same_draw_for_every_contestant():
    """Common random numbers: two equal contestants stay together, and zero noise is exact."""
    twins = KINDS["adam"](), KINDS["adam"]()
    (one, other), _ = whole(race(*twins, noise=1.0, seed=5))
    np.testing.assert_array_equal(one.points, other.points)
    (noisy,), _ = whole(race(KINDS["sgd"](), noise=1.0, seed=5, detail=True, steps=20))
    (exact,), _ = whole(race(KINDS["momentum"](), noise=1.0, seed=5, detail=True, steps=20))
    slope = np.array([2.0, 100.0])
    np.testing.assert_allclose(
        noisy.gradients - slope * noisy.points, exact.gradients - slope * exact.points, atol=1e-9
    )


def test_divergence_is_reported_and_voids_what_follows():
    """The last finite point is kept; nothing is clamped."""
    (columns,), (verdict,) = whole(race(KINDS["sgd"](learning_rate=1.0), steps=2000, detail=True))
    at = verdict.diverged_at
    distance = np.hypot(*columns.points.T)
    assert 0 < at < 10
    assert np.isfinite(columns.points[:at]).all()
    assert np.isnan(columns.points[at:]).all()
    assert np.isnan(columns.losses[at:]).all()
    assert np.isnan(columns.steps[at:]).all()
    assert distance[at - 1] * 99 > 1e6 * 20
    assert verdict.reached_at is None


def test_without_a_known_minimum_nobody_is_said_to_arrive():
    """Where no lowest loss is known, being near it cannot be told."""
    (_,), (verdict,) = whole(race(KINDS["sgd"](), best_loss=None))
    assert verdict.reached_at is None


def test_a_changed_number_compiles_nothing():
    """Neither a knob of the field or an optimizer, nor start, noise or length."""
    whole(race())
    before = programs.compiled()
    changes = {"steps": 900, "start": (1.0, -2.0), "noise": 0.3, "seed": 9}
    entrants = (kind(learning_rate=0.02) for kind in KINDS.values())
    other = race(*entrants, **changes, field=Valley(condition=7.0))
    assert cold(other) == []
    whole(other)
    assert programs.compiled() == before


def test_stops_at_once():
    """A set event ends the race before its next block."""
    stop = threading.Event()
    running = run(race(steps=100 * ROWS), stop)
    assert isinstance(next(running), Chunk)
    stop.set()
    with pytest.raises(Stopped):
        list(running)
