"""First trainings that are kept: the same again takes no step, and another one is another one."""

import threading
from dataclasses import replace

import jax
import numpy as np
import pytest

from backend.engine import beginnings, learned
from backend.engine.contestant import Contestant
from backend.engine.turns import at_once
from backend.techniques import activations, constraints, initializers, penalties, schedules, starts
from tests.backend.engine.nets import KINDS, PAIR, contestant, member, recipe, training

ADAM = KINDS["adam"](learning_rate=0.03)


@pytest.fixture(autouse=True)
def _nothing_known(monkeypatch):
    """Whatever other tests learned."""
    monkeypatch.setattr(learned, "_kept", type(learned._kept)(learned.BYTES, lambda one: one.bytes))


@pytest.fixture
def steps(monkeypatch) -> list[int]:
    """How many steps each first training takes, as they are taken."""
    taken: list[int] = []
    own = Contestant.slices

    def slices(self, count, stop):
        taken.append(count)
        return own(self, count, stop)

    monkeypatch.setattr(Contestant, "slices", slices)
    return taken


def warm(task: str = "transfer", seed: int = 0, data=None, frozen=0.5, **changes):
    """A training that begins with one layer, learned in 30 steps."""
    start = member(starts, task, layers=1.0, steps=30.0, frozen=frozen)
    a_training = training(recipe(ADAM, start=start, **changes), seed=seed)
    return a_training if data is None else replace(a_training, data=data)


def begun(a_training):
    """What its contestant begins with, in one row."""
    _, at = contestant(a_training)
    found, before = at_once(beginnings.warmed(a_training.recipes[0], at, threading.Event()))
    return np.concatenate([np.ravel(leaf) for leaf in jax.tree.leaves(found)]), before


def fewer_labels(count: int):
    return replace(PAIR, labels=count)


@pytest.mark.parametrize("task", ["transfer", "pretraining"])
def test_what_comes_after_it_learns_nothing_anew(task, steps):
    """Labels, schedule, limits and how long layers stand still: the same beginning, bit for bit."""
    first, before = begun(warm(task, data=fewer_labels(20)))
    again, once_more = begun(
        warm(
            task,
            data=fewer_labels(10),
            frozen=0.2,
            schedule=member(schedules, "exponential"),
            constraint=member(constraints, "max_norm"),
        )
    )
    assert steps == [30]
    np.testing.assert_array_equal(first, again)
    assert before.losses == once_more.losses


@pytest.mark.parametrize(
    "changed",
    [
        warm(seed=1),
        warm(data=PAIR),
        warm(hidden=(6, 6)),
        warm(activation=member(activations, "relu")),
        warm(initializer=member(initializers, "he_normal")),
        warm(penalties=(member(penalties, "l2"),)),
        warm("pretraining"),
        replace(warm(), batch_size=4),
        replace(warm(), dtype="float32"),
        replace(warm(), recipes=(replace(warm().recipes[0], optimizer=KINDS["adam"]()),)),
    ],
)
def test_another_training_is_learned(changed, steps):
    """A knob, the points, their order, the form of the network."""
    begun(warm())
    begun(changed)
    assert steps == [30, 30]


def test_what_does_not_fit_is_not_kept(monkeypatch, steps):
    monkeypatch.setattr(learned, "BYTES", 100)
    first, _ = begun(warm())
    again, _ = begun(warm())
    assert steps == [30, 30]
    np.testing.assert_array_equal(first, again)
