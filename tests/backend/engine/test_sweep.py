"""Sweeps: each value a race of its own; the lecture of the rotation comes out."""

import threading
from dataclasses import replace

import numpy as np
import pytest

from backend.engine.race import Race
from backend.engine.racer import Racer
from backend.engine.sweep import Axis, Sweep, best, run
from backend.optimizers import catalog
from backend.surfaces import catalog as surfaces
from backend.surfaces import turned
from tests.backend.engine.test_race import whole

KINDS = catalog()


def sweep(name: str, axes: dict[str, object], *entrants: object, **changes: object) -> Sweep:
    ground = turned(surfaces()[name](), float(changes.pop("rotation", 0.0)))  # type: ignore[arg-type]
    stated = {
        "field": ground,
        "window": ground.window,
        "best_loss": ground.best_loss,
        "start": ground.start,
        "entrants": tuple(Racer(kind) for kind in entrants),
        "steps": 200,
    }
    race = Race(**(stated | changes))  # type: ignore[arg-type]
    return Sweep(race, ground, tuple(Axis(k, np.asarray(v, float)) for k, v in axes.items()))


def swept(asked: Sweep) -> list[dict[str, np.ndarray]]:
    """All parts of each contestant joined."""
    parts = list(run(asked, threading.Event()))
    names = ("losses", "reached_at", "diverged_at")
    return [
        {
            name: np.concatenate([getattr(p, name) for p in parts if p.contestant == place])
            for name in names
        }
        for place in range(len(asked.race.entrants))
    ]


def test_the_lecture_of_the_ravine():
    """Plain descent needs 217 steps at every angle; Adam 189 at 0° and 90°, 1,605 at 45°."""
    entrants = KINDS["sgd"](learning_rate=0.01), KINDS["adam"](learning_rate=0.1)
    angles = {"rotation": [0.0, 30.0, 45.0, 60.0, 90.0]}
    plain, adam = swept(sweep("ravine", angles, *entrants, steps=5000, tolerance=0.01))
    assert plain["reached_at"].tolist() == [217] * 5
    assert adam["reached_at"][[0, 2, 4]].tolist() == [189, 1605, 189]


def test_two_knobs_are_swept_with_the_first_slowest():
    """Every value's loss and verdict are those of the race with these knobs."""
    axes = {"beta1": [0.5, 0.9], "learning_rate": np.geomspace(1e-3, 50.0, 40)}
    asked = sweep("himmelblau", axes, KINDS["adam"](), KINDS["nadam"](), noise=0.3, seed=2)
    assert asked.count == 80
    assert asked.values(41) == {
        "beta1": 0.9,
        "learning_rate": pytest.approx(axes["learning_rate"][1]),
    }
    for kind, found in zip((KINDS["adam"], KINDS["nadam"]), swept(asked), strict=True):
        for place in range(0, 80, 7):
            racers = (Racer(kind(**asked.values(place))),)
            (columns,), (verdict,) = whole(replace(asked.race, entrants=racers))
            np.testing.assert_array_equal(found["losses"][place], columns.losses[-1])
            for name in ("reached_at", "diverged_at"):
                told = getattr(verdict, name)
                assert found[name][place] == (-1 if told is None else told)


def test_a_start_of_ones_own_turns_along():
    """It is given at the surface's own angle; beneath it stays the same point of the surface."""
    angles = {"rotation": [0.0, 20.0, 110.0]}
    asked = sweep("ravine", angles, KINDS["sgd"](), rotation=20.0, start=(3.0, 4.0), steps=50)
    (found,) = swept(asked)
    (columns,), _ = whole(asked.race)
    np.testing.assert_allclose(found["losses"], columns.losses[-1], rtol=1e-9)


def test_the_best_is_the_lowest_that_did_not_diverge():
    assert best(np.array([np.nan, 2.0, 1.0, 1.0])) == 2
    assert best(np.array([np.nan])) is None
