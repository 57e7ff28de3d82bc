"""Planes through weight space: components beside scikit-learn, directions by their definition."""

import jax
import numpy as np
import pytest
from jax.flatten_util import ravel_pytree
from sklearn.decomposition import PCA

from backend.engine import planes
from backend.techniques import activations, layers
from tests.backend.engine.nets import contestant, member, recipe, training

RNG = np.random.default_rng(0)
WALK = np.cumsum(RNG.normal(size=(30, 200)), axis=0).astype(np.float32)
"""A random walk: thirty points among two hundred weights."""


@pytest.fixture
def pieces(monkeypatch: pytest.MonkeyPatch):
    """Few columns at a time, as where weights are many."""
    monkeypatch.setattr(planes, "PIECE", 30 * 7)


def test_components_are_scikit_learn_s(pieces):
    """Mean, directions with their signs, shares of variance, and where each point comes to lie."""
    theirs = PCA(2, svd_solver="full").fit(WALK.astype(float))
    plane = planes.principal(WALK)
    np.testing.assert_allclose(plane.origin, theirs.mean_, rtol=1e-12, atol=1e-12)
    np.testing.assert_allclose(plane.directions, theirs.components_, atol=1e-12)
    found, onto = planes.explained(plane, WALK), planes.project(plane, WALK)
    np.testing.assert_allclose(found, theirs.explained_variance_ratio_, rtol=1e-12)
    np.testing.assert_allclose(onto.coordinates, theirs.transform(WALK.astype(float)), atol=1e-11)
    back = theirs.inverse_transform(onto.coordinates)
    np.testing.assert_allclose(onto.off_plane, np.linalg.norm(WALK - back, axis=1), rtol=1e-9)
    np.testing.assert_allclose(plane.at(onto.coordinates), back, atol=1e-11)


def test_what_lies_in_a_plane_is_wholly_held():
    flat = RNG.normal(size=(12, 2)) @ RNG.normal(size=(2, 50))
    plane = planes.principal(flat)
    assert planes.explained(plane, flat).sum() == pytest.approx(1, abs=1e-12)
    assert planes.project(plane, flat).off_plane.max() < 1e-12


@pytest.mark.parametrize(
    "points",
    [np.outer(np.arange(5.0), np.ones(6)), np.ones((4, 6))],
    ids=["a line", "a single place"],
)
def test_what_spans_less_than_a_plane_gets_one_all_the_same(points: np.ndarray):
    plane = planes.principal(points)
    np.testing.assert_allclose(plane.directions @ plane.directions.T, np.eye(2), atol=1e-12)
    assert np.isfinite(planes.explained(plane, points)).all()
    assert planes.project(plane, points).off_plane.max() < 1e-12


@pytest.fixture(scope="module")
def weights():
    """Of a network with learned slopes, scales and shifts, none of them zero."""
    made = recipe(activation=member(activations, "prelu"), layers=(member(layers, "batch_norm"),))
    blank = contestant(training(made))[0].blank.parameters
    return jax.tree.map(lambda leaf: RNG.normal(size=leaf.shape), blank)


def test_random_directions_are_as_long_as_each_unit_s_weights(weights):
    """And nothing else moves: biases, slopes, scales and shifts."""
    plane = planes.random(weights, seed=3)
    vector, unravel = ravel_pytree(weights)
    np.testing.assert_array_equal(plane.origin, vector)
    for direction in plane.directions:
        along = unravel(direction)
        for own, other in zip(weights.dense, along.dense, strict=True):
            lengths = np.linalg.norm(own.weights, axis=0)
            np.testing.assert_allclose(np.linalg.norm(other.weights, axis=0), lengths, rtol=1e-6)
            assert not np.any(other.biases)
        assert not any(np.any(leaf) for leaf in jax.tree.leaves(along.learned))
    again, another = planes.random(weights, seed=3), planes.random(weights, seed=4)
    np.testing.assert_array_equal(plane.directions, again.directions)
    assert not np.allclose(plane.directions, another.directions)


def test_feet_on_slanting_directions(weights):
    """Random directions are not quite square; what lies on the plane is found all the same."""
    plane = planes.random(weights, seed=0)
    at = np.array([[0.3, -2.0], [0.0, 0.0], [1.0, 1.0]])
    onto = planes.project(plane, plane.at(at))
    np.testing.assert_allclose(onto.coordinates, at, atol=1e-12)
    assert onto.off_plane.max() < 1e-12
    assert planes.explained(plane, plane.at(at)).sum() == pytest.approx(1, abs=1e-12)


def test_a_window_holds_its_points_and_is_not_too_narrow():
    points = np.array([[0.0, 5.0], [10.0, 6.0]])
    (left, right), (low, high) = planes.window(points, 0.1)
    assert (left, right) == pytest.approx((-1, 11))
    assert (low, high) == pytest.approx((2.5, 8.5))
    assert planes.window(points, 0.0, 4.0) == ((0, 10), (4.25, 6.75))
    assert planes.window(points, 0.0, 1.0) == ((0, 10), (0.5, 10.5))
    assert planes.window(points[:1], 0.0) == ((-0.5, 0.5), (4.5, 5.5))
