"""Warm starts: what is learned first, what is handed on, what stands still, and what learns on."""

import threading
from dataclasses import replace

import numpy as np
import pytest

from backend import datasets
from backend.engine.batches import Batches
from backend.engine.beginnings import warmed
from backend.engine.contestant import Contestant, Points
from backend.engine.grounds import points_of
from backend.engine.sets import Data, related
from backend.engine.turns import at_once
from backend.foundation.errors import Refused, Stopped
from backend.techniques import constraints, layers, penalties, schedules, starts
from tests.backend.engine.beside import CLOSE, follow, same
from tests.backend.engine.nets import (
    KINDS,
    MOONS,
    PAIR,
    contestant,
    member,
    named,
    own,
    recipe,
    trained,
    training,
)
from tests.backend.engine.reference.training import Run

STEPS = 40
TRANSFER = {"layers": 1.0, "steps": 30.0, "frozen": 0.5, "rate": 0.2}
STILL = STEPS // 2


def transferred(rule, **changes):
    """A training of moons that begins with one layer of turned moons."""
    start = member(starts, "transfer", **TRANSFER)
    return training(recipe(KINDS[rule](learning_rate=0.03), start=start, **changes), steps=STEPS)


def begun(a_training):
    """Its contestant, ready to go, with the ground and what came before."""
    ours, at = contestant(a_training)
    warm, before = at_once(warmed(a_training.recipes[0], at, threading.Event()))
    ours.begin(warm)
    return ours, at, warm, before


def unhurried(name, t):
    """How the reference moves a tensor of a network whose first layer was handed on."""
    if not name.startswith("0."):
        return 1.0
    return 0.0 if t < STILL else TRANSFER["rate"]


def learned_first(learner, plain, points, steps):
    """The reference's training on the task that comes first, from the engine's weights."""
    x, y = np.asarray(points.scene.x), np.asarray(points.scene.y)
    learner.begin()
    run = Run(plain, steps, *named(learner.weights))
    for rows in points.batches.rows(0, steps, steps):
        run.step(x[rows], y[rows])
    return run


@pytest.mark.parametrize("rule", ["momentum", "nag", "adam"])
def test_frozen_layers_stand_still_and_then_learn_at_their_own_rate(rule):
    """Not one bit of them changes, and momentum's memory begins when they are released."""
    a_training = transferred(rule)
    ours, at, *_ = begun(a_training)
    first, _ = named(ours.weights)
    plain = Run(a_training.recipes[0], STEPS, *named(ours.weights), moved=unhurried)
    half, _ = contestant(a_training)
    half.begin(at_once(warmed(a_training.recipes[0], at, threading.Event()))[0])
    half.advance(STILL)
    theta, _ = named(half.weights)
    for name in theta:
        assert np.array_equal(theta[name], first[name]) == name.startswith("0."), name
    follow(ours, plain, at, STEPS)
    theta, _ = named(ours.weights)
    assert not np.array_equal(theta["0.weights"], first["0.weights"])


def test_nothing_moves_a_frozen_layer():
    """Neither a penalty nor a constraint, nor a schedule's rate."""
    a_training = transferred(
        "adam",
        penalties=(member(penalties, "l2", strength=0.1),),
        constraint=member(constraints, "max_norm", radius=0.3),
        schedule=member(schedules, "warm_up"),
    )
    ours, *_ = begun(a_training)
    first, _ = named(ours.weights)
    ours.advance(STILL)
    theta, _ = named(ours.weights)
    assert np.linalg.norm(theta["1.weights"], axis=0).max() <= 0.3 + 1e-9
    np.testing.assert_array_equal(theta["0.weights"], first["0.weights"])


def test_the_related_task_is_learned_first():
    """The whole network, on the turned moons, as the reference learns them."""
    a_training = transferred("adam", schedule=member(schedules, "cosine"))
    _, _, warm, before = begun(a_training)
    points = points_of(related(MOONS, 0), 0, 8, np.dtype("float64"), None)
    plain = replace(a_training.recipes[0], start=None, schedule=member(schedules, "constant"))
    run = learned_first(Contestant(plain, points, 0, 30, np.dtype("float64")), plain, points, 30)
    same(named(warm)[0], run.theta)
    assert before.task == "related"
    assert before.steps[-1] == 30
    np.testing.assert_allclose(before.losses, run.losses, **CLOSE)


def test_the_source_may_have_other_classes():
    """Eight digits teach the strokes of the other two; the output layer is a fresh one."""
    start = member(starts, "transfer", layers=2.0, steps=20.0)
    ours, _, warm, _ = begun(training(recipe(start=start), data=PAIR))
    theta, source = named(ours.weights)[0], named(warm)[0]
    assert source["2.biases"].shape == (8,)
    assert theta["2.biases"].shape == (2,)
    for name in theta:
        if not name.startswith("2."):
            np.testing.assert_array_equal(theta[name], source[name])


def autoencoded(**changes):
    """A training that begins with two layers of an autoencoder."""
    start = member(starts, "pretraining", layers=2.0, steps=25.0)
    return training(recipe(hidden=(6, 4, 3), start=start, **changes), data=replace(MOONS, labels=6))


def test_an_autoencoder_learns_from_all_inputs():
    """Features, 6, 4, 6, features: trained by the reference on every point, labelled or not."""
    a_training = autoencoded()
    _, at, warm, before = begun(a_training)
    scene = at.points.scene
    everything = Batches(np.arange(len(at.split.training.x)), 8, 0)
    points = Points(scene._replace(y=scene.x), everything, "regression", 2)
    plain = replace(a_training.recipes[0], start=None, hidden=(6, 4, 6))
    run = learned_first(Contestant(plain, points, 0, 25, np.dtype("float64")), plain, points, 25)
    same(named(warm)[0], run.theta)
    np.testing.assert_allclose(before.losses, run.losses, **CLOSE)
    assert before.originals.shape == before.reconstructions.shape == (8, 2)


def test_its_lower_layers_are_handed_on():
    """And the others are those that a start from scratch has."""
    a_training = autoencoded(layers=(member(layers, "batch_norm"),))
    ours, at, warm, _ = begun(a_training)
    scratch = Contestant(a_training.recipes[0], at.points, 0, 40, np.dtype("float64"))
    scratch.begin()
    (theta, moving), (source, kept), (fresh, _) = map(named, (ours.weights, warm, scratch.weights))
    for name in theta:
        origin = source if name[0] in "01" else fresh
        np.testing.assert_array_equal(theta[name], origin[name], err_msg=name)
    np.testing.assert_array_equal(moving["0.0.mean"], kept["0.0.mean"])


def test_a_training_tells_what_came_before():
    """And its frames begin with the handed-on layers."""
    a_training = transferred("adam")
    ours, *_ = begun(a_training)
    frames, _ = trained(a_training)
    assert frames[0].entrants[0].training_loss == [float(ours.look().seen.training_loss)]


def test_a_source_without_a_related_task_says_so():
    assert related(own(), 0) is None
    with pytest.raises(Refused, match="related"):
        begun(replace(transferred("adam"), data=own()))


def test_nobody_learns_first_for_a_reader_who_has_left():
    a_training, stop = replace(transferred("adam"), seed=7), threading.Event()
    _, at = contestant(a_training)
    stop.set()
    with pytest.raises(Stopped):
        at_once(warmed(a_training.recipes[0], at, stop))


@pytest.mark.parametrize("name", ["blobs", "digit_pair"])
def test_related_tasks_are_like_the_task(name):
    """As many inputs, all points labelled."""
    data = Data(datasets.catalog()[name](), 60)
    found = related(data, 0)
    assert found.features == data.source.features
    assert found.labelled.all()
