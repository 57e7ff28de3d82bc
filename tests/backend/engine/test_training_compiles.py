"""What a training compiles: nothing for a number, and for a structure only what it changes."""

import threading
from dataclasses import replace

from backend import datasets
from backend.engine.programs import programs
from backend.engine.sets import Data
from backend.engine.training import calls, run
from backend.techniques import clipping, layers, penalties, schedules
from tests.backend.engine.nets import KINDS, member, recipe, trained, training


def clipped_cooled(**numbers):
    """A training in which everything with a number has one that can be changed."""
    stated = {"rate": 0.02, "drop": 0.3, "cost": 0.01, "clip": 1.0, "decay": 100.0, "points": 60}
    n = stated | numbers
    made = recipe(
        KINDS["adam"](learning_rate=n["rate"]),
        layers=(member(layers, "dropout", rate=n["drop"]),),
        penalties=(member(penalties, "l2", strength=n["cost"]),),
        clipping=member(clipping, "clipnorm", clip=n["clip"]),
        schedule=member(schedules, "exponential", decay_steps=n["decay"]),
    )
    return training(made, data=Data(datasets.catalog()["moons"](), n["points"]))


def test_a_changed_number_compiles_nothing():
    """Knobs, seed, lengths, and as many points as fit the same arrays."""
    trained(clipped_cooled())
    before = programs.compiled()
    other = clipped_cooled(rate=0.1, drop=0.5, cost=0.3, clip=0.01, decay=7.0, points=80)
    other = replace(other, seed=9, seeds=2, steps=300, frames=3)
    planned = replace(other.recipes[0], schedule=member(schedules, "one_cycle"))
    for changed in (other, replace(other, recipes=(planned,))):
        assert all(program.ready for program, _ in calls(changed))
        assert next(run(changed, threading.Event())).cold == []
        trained(changed)
    assert programs.compiled() == before


def test_a_changed_structure_compiles_only_what_it_changes():
    """The one contestant's steps; its first weights and looks stay, and so do the others'."""
    trained(training(recipe(), recipe(hidden=(4,))))
    cold = replace(recipe(hidden=(4,)), clipping=member(clipping, "clipvalue"))
    changed = training(recipe(), replace(cold, optimizer=KINDS["adagrad"]()))
    waiting = [program for program, _ in calls(changed) if not program.ready]
    assert len(waiting) == 1
    assert next(run(changed, threading.Event())).cold == [1]
    before = programs.compiled()
    trained(changed)
    assert programs.compiled() == before + 1
