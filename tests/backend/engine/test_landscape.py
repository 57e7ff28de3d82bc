"""Landscapes: the grid beside a plain evaluation, and who has a path on it."""

import threading
from dataclasses import replace

import numpy as np
import pytest
from jax.flatten_util import ravel_pytree
from sklearn.decomposition import PCA

from backend.engine.contestant import Fresh
from backend.engine.landscape import Landscape, Layout, Progress, Rows, run
from backend.engine.programs import programs
from backend.foundation.errors import Refused, Stopped
from backend.techniques import activations, layers, penalties
from tests.backend.engine.nets import (
    KINDS,
    WAVE,
    contestant,
    counted,
    member,
    named,
    recipe,
    trained,
    training,
)
from tests.backend.engine.reference.losses import loss
from tests.backend.engine.reference.passes import forward

BATCH_NORM = member(layers, "batch_norm")
DROPOUT = member(layers, "dropout", rate=0.3)
RECIPES = {
    "plain": recipe(),
    "batch norm": recipe(layers=(BATCH_NORM, DROPOUT), activation=member(activations, "prelu")),
}

RUNAWAY = recipe(KINDS["sgd"](learning_rate=100.0))
DIVERGING = {"data": WAVE, "dtype": "float32"}
"""Where the runaway runs away."""


def drawn(asked, stop=None):
    """A landscape's layout, and its losses (rows, columns, 2) put together."""
    events = list(run(asked, stop or threading.Event()))
    (layout,) = (event for event in events if isinstance(event, Layout))
    losses = np.full((asked.rows, asked.columns, 2), np.nan)
    for event in events:
        if isinstance(event, Rows):
            losses[event.rows] = event.losses
    return layout, losses


@pytest.mark.parametrize("name", RECIPES)
def test_the_grid_is_the_network_s_own_loss_at_those_weights(name):
    """In NumPy, at weights from scikit-learn's plane; batch norm by the training points there."""
    made = RECIPES[name]
    rivals = training(made, replace(made, optimizer=KINDS["adam"](learning_rate=0.05)))
    layout, losses = drawn(Landscape(rivals, columns=5, rows=4))
    frames, _ = trained(rivals)
    points = np.array([frame.weights[k] for k in (0, 1) for frame in frames])
    theirs = PCA(2, svd_solver="full").fit(points)
    np.testing.assert_allclose(layout.explained, theirs.explained_variance_ratio_, rtol=1e-9)
    cells = np.stack(np.meshgrid(layout.alpha, layout.beta), axis=-1).reshape(-1, 2)
    plainly = _losses(made, rivals, theirs.inverse_transform(cells))
    np.testing.assert_allclose(losses.reshape(-1, 2), plainly, rtol=1e-9)
    told = np.concatenate([path.coordinates for path in layout.paths])
    np.testing.assert_allclose(told, theirs.transform(points), atol=1e-9)
    true = np.concatenate([path.losses for path in layout.paths])
    np.testing.assert_allclose(true, _losses(made, rivals, points), rtol=1e-9)


def _losses(made, rivals, thetas):
    """Training and validation loss by the reference, which forgets earlier batches' statistics."""
    learner, at = contestant(rivals)
    _, unravel = ravel_pytree(learner.blank.parameters)
    rules = tuple(rule.forgetful() for rule in made.layers if not rule.stochastic)
    made, found = replace(made, layers=rules), []
    for theta in thetas:
        tensors, moving = named(Fresh(unravel(theta), learner.blank.moving))
        x, y = counted(at, "training")
        learned = forward(made, tensors, moving, x, training=True)
        xv, yv = counted(at, "validation")
        tested = forward(made, tensors, learned.moving, xv, training=False)
        found.append([loss(learned.activations[-1], y), loss(tested.activations[-1], yv)])
    return found


def test_where_nothing_is_normalised_a_path_s_losses_are_the_training_s():
    rivals = training(recipe(hidden=()), data=WAVE, frames=3)
    (path,) = drawn(Landscape(rivals, columns=2, rows=2))[0].paths
    frames, _ = trained(rivals)
    assert path.steps == [frame.step for frame in frames]
    told = [[f.entrants[0].training_loss[0], f.entrants[0].validation_loss[0]] for f in frames]
    np.testing.assert_allclose(path.losses, told, rtol=1e-12)


def test_a_plane_through_random_directions_begins_where_the_contestant_ended():
    """The middle of the grid has its last loss; the square within 1 is seen, and the margin."""
    rivals = training(recipe(), recipe(KINDS["sgd"](learning_rate=0.01)))
    asked = Landscape(rivals, "random", columns=3, rows=3, contestant=1, margin=0.5)
    layout, losses = drawn(asked)
    assert layout.origin == 1
    assert layout.paths[1].off_plane[-1] == pytest.approx(0, abs=1e-9)
    assert layout.paths[1].coordinates[-1] == pytest.approx([0, 0], abs=1e-9)
    assert layout.alpha.tolist() == layout.beta.tolist() == [-2, 0, 2]
    np.testing.assert_allclose(losses[1, 1], layout.paths[1].losses[-1], rtol=1e-9)


def test_the_same_request_gives_the_same_landscape_and_a_changed_number_compiles_nothing():
    rivals = training(recipe(), recipe(KINDS["adam"]()))
    asked = Landscape(rivals, columns=6, rows=11)
    first, again = drawn(asked), drawn(asked)
    np.testing.assert_array_equal(first[1], again[1])
    np.testing.assert_array_equal(first[0].explained, again[0].explained)
    before = programs.compiled()
    faster = recipe(KINDS["momentum"](learning_rate=0.2), penalties=())
    other = replace(rivals, recipes=(faster, rivals.recipes[1]), seed=4, steps=30, frames=4)
    other = replace(other, data=replace(rivals.data, points=64))
    drawn(Landscape(other, "random", columns=9, rows=3, margin=0.5, contestant=1, seed=3))
    assert programs.compiled() == before


def test_rows_come_once_each_and_the_coarse_ones_first():
    events = list(run(Landscape(training(recipe()), columns=3, rows=19), threading.Event()))
    rows = [row for event in events if isinstance(event, Rows) for row in event.rows]
    assert rows[:6] == [0, 8, 16, 4, 12, 2]
    assert sorted(rows) == list(range(19))
    assert [e.step for e in events if isinstance(e, Progress)] == [0, 8, 16, 24, 32, 40]


def test_who_has_another_loss_of_the_same_weights_is_left_out():
    """What acts in training only is no reason: optimizer, penalty, dropout."""
    rivals = training(
        recipe(),
        recipe(hidden=(6,)),
        recipe(activation=member(activations, "relu")),
        recipe(layers=(BATCH_NORM,)),
        recipe(KINDS["sgd"](), layers=(DROPOUT,), penalties=(member(penalties, "l2"),)),
        RUNAWAY,
        **DIVERGING,
    )
    layout, _ = drawn(Landscape(rivals, columns=2, rows=2))
    assert [path.contestant for path in layout.paths] == [0, 4]
    reasons = {one.contestant: one.why for one in layout.left_out}
    assert list(reasons) == [1, 2, 3, 5]
    assert reasons[1] == "Its hidden layers are 6, not 6-5."
    assert reasons[2].startswith("Its activation is another one")
    assert reasons[3].startswith("Other rules act on its layers")
    assert reasons[5].startswith("It diverged at step ")


def test_where_all_diverge_there_is_nothing_to_see():
    with pytest.raises(Refused, match="Lower the learning rate"):
        drawn(Landscape(training(RUNAWAY, **DIVERGING)))


def test_it_ends_when_the_reader_leaves():
    stop = threading.Event()

    def leaving(event):
        if isinstance(event, Layout):
            stop.set()

    with pytest.raises(Stopped):
        list(map(leaving, run(Landscape(training(recipe())), stop)))
