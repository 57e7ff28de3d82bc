"""Looks inside: gradients and signals of each layer beside the reference's back-propagation."""

from dataclasses import replace
from typing import NamedTuple

import numpy as np
import pytest

from backend.engine.grounds import Ground
from backend.engine.looks import SAMPLES, Seen
from backend.engine.recipe import Recipe
from backend.techniques import activations, layers, penalties
from tests.backend.engine.beside import CLOSE
from tests.backend.engine.nets import (
    MOONS,
    WAVE,
    contestant,
    counted,
    member,
    named,
    own,
    recipe,
    training,
)
from tests.backend.engine.reference import losses
from tests.backend.engine.reference.passes import Passed, forward

NORM = (member(layers, "batch_norm"),)
NETS = {
    "plain": (recipe(), MOONS),
    "values": (recipe(), WAVE),
    "normalised": (recipe(layers=NORM), MOONS),
    "bent": (recipe(activation=member(activations, "prelu")), MOONS),
    "blocking": (recipe(activation=member(activations, "relu")), MOONS),
}


class Met(NamedTuple):
    """What is seen of a network, and the reference's pass on the probe; stand: its parameters."""

    recipe: Recipe
    at: Ground
    stand: tuple
    seen: Seen
    passed: Passed


@pytest.fixture(scope="module", params=NETS)
def met(request):
    """A network after some steps."""
    made, data = NETS[request.param]
    ours, at = contestant(training(made, data=data))
    ours.begin()
    ours.advance(20)
    stand, scene = named(ours.weights), at.points.scene
    x, y = (np.asarray(part)[np.asarray(scene.probe)] for part in (scene.x, scene.y))
    passed = forward(made, *stand, x, training=True)
    passed.back(losses.slope(passed.activations[-1], y))
    return Met(made, at, stand, ours.look().seen, passed)


def test_gradients_are_the_reference_s(met):
    """Of the weights, and arriving at each layer's pre-activations."""
    seen, passed = met.seen, met.passed
    for i, (gradient, arriving) in enumerate(
        zip(seen.inside.gradients, seen.inside.arriving, strict=True)
    ):
        np.testing.assert_allclose(gradient, passed.gradient[f"{i}.weights"], **CLOSE)
        np.testing.assert_allclose(arriving, passed.arriving[i], **CLOSE)


def test_signals_and_slopes_are_the_reference_s(met):
    """The outputs are the last layer's signals."""
    seen, passed = met.seen, met.passed
    for ours, theirs in zip(seen.inside.activations, passed.activations, strict=True):
        np.testing.assert_allclose(ours, theirs, **CLOSE)
    for ours, theirs in zip(seen.inside.slopes, passed.slopes, strict=True):
        np.testing.assert_allclose(ours, theirs, **CLOSE)


def test_losses_and_shares_right_are_over_the_points_that_count(met):
    """Not over those that fill the arrays up; in test mode."""
    for part in ("training", "validation"):
        x, y = counted(met.at, part)
        assert len(x) == len(getattr(met.at.split, part).x)
        outputs = forward(met.recipe, *met.stand, x, training=False).activations[-1]
        told = getattr(met.seen, f"{part}_loss"), getattr(met.seen, f"{part}_accuracy")
        classes = met.at.split.task == "classes"
        right = (outputs.argmax(axis=1) == y).mean() if classes else 0
        np.testing.assert_allclose(told, [losses.loss(outputs, y), right], **CLOSE)


def test_points_without_a_label_count_for_nothing():
    """Neither for the training loss nor for the probe."""
    ours, at = contestant(training(recipe(), data=replace(MOONS, labels=7)))
    ours.begin()
    x, y = counted(at, "training")
    assert len(x) == 7
    outputs = forward(recipe(), *named(ours.weights), x, training=False).activations[-1]
    np.testing.assert_allclose(ours.look().seen.training_loss, losses.loss(outputs, y), **CLOSE)
    assert set(np.asarray(at.points.scene.probe)) == set(np.flatnonzero(at.split.labelled))


def test_a_penalty_is_told_apart_from_the_loss():
    both = tuple(member(penalties, name, strength=0.1) for name in ("l1", "l2"))
    (plain, at), (costly, _) = (
        contestant(training(recipe(penalties=rules))) for rules in ((), both)
    )
    plain.begin()
    costly.begin()
    without, seen = plain.look().seen, costly.look().seen
    assert seen.training_loss == without.training_loss
    assert without.penalty == 0
    theta, _ = named(costly.weights)
    np.testing.assert_allclose(seen.penalty, losses.penalty(both, theta), **CLOSE)
    np.testing.assert_array_equal(seen.inside.gradients[0], without.inside.gradients[0])
    assert at.split.task == "classes"


def test_one_wild_point_spoils_only_its_own_loss():
    """A validation point without a finite loss leaves the training loss as it is."""
    x = np.linspace(-1, 1, 40)[:, None]
    a_training = training(recipe(hidden=()), data=own(x=x, y=x[:, 0], task="regression", names=()))
    ours, at = contestant(a_training)
    ours.begin()
    held = int(np.flatnonzero(np.asarray(at.points.scene.validation))[0])
    wild = at.points.scene.x.at[held].set(1e300)
    before = ours.look().seen
    ours._points = at.points._replace(scene=at.points.scene._replace(x=wild))
    seen = ours.look().seen
    assert not np.isfinite(seen.validation_loss)
    assert seen.training_loss == before.training_loss


@pytest.mark.parametrize("rate", [0.0, 0.3])
def test_monte_carlo_s_spread_is_that_of_many_masks(rate):
    """Beside a NumPy simulation of a net with one hidden layer; none where nothing is dropped."""
    made = recipe(hidden=(40,), layers=(member(layers, "dropout", rate=rate),))
    ours, at = contestant(training(made, data=WAVE))
    ours.begin()
    theta, _ = named(ours.weights)
    hidden = np.tanh(np.asarray(at.points.scene.grid) @ theta["0.weights"] + theta["0.biases"])
    # Each unit is there with probability 1 − p and counts 1/(1 − p): the variances add up.
    expected = np.sqrt(hidden**2 @ theta["1.weights"] ** 2 * rate / (1 - rate))
    spread = ours.look().seen.spread_on_grid
    assert spread.shape == expected.shape
    if rate == 0:
        np.testing.assert_allclose(spread, 0, atol=1e-12)
        return
    rng = np.random.default_rng(0)
    masks = (rng.random((SAMPLES, *hidden.shape)) >= rate) / (1 - rate)
    simulated = np.std((masks * hidden) @ theta["1.weights"], axis=0)
    for found in (spread, simulated):  # Both scatter alike about the truth.
        assert 0.9 < np.mean(found**2) / np.mean(expected**2 * (1 - 1 / SAMPLES)) < 1.1


def test_a_net_without_chance_has_no_spread():
    ours, _ = contestant(training(recipe()))
    ours.begin()
    assert ours.look().seen.spread is None
