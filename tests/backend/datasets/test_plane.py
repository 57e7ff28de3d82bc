"""The shapes in the plane are those that they are named after."""

import numpy as np
import pytest
from scipy.spatial import cKDTree
from sklearn.datasets import make_circles, make_moons

from backend.datasets import catalog
from backend.datasets.blobs import RADIUS, Blobs
from backend.datasets.circles import OUTER, Circles
from backend.datasets.moons import CENTRE, SCALE, Moons
from backend.datasets.spirals import Spirals
from backend.datasets.xor import Xor


def rng() -> np.random.Generator:
    return np.random.default_rng(0)


def nearest(points: np.ndarray, curve: np.ndarray) -> np.ndarray:
    """How far each point is from a curve given by many of its points."""
    return cKDTree(curve).query(points)[0]


@pytest.mark.parametrize("label", [0, 1])
def test_moons_are_scikit_learns(label):
    theirs, classes = make_moons(20_000, noise=None)
    x, y = Moons(noise=0.0).draw(rng(), 500)
    there = x[y == label] / SCALE + CENTRE
    assert nearest(there, theirs[classes == label]).max() < 1e-3


@pytest.mark.parametrize("label", [0, 1])
def test_circles_are_scikit_learns(label):
    theirs, classes = make_circles(20_000, noise=None, factor=0.3)
    x, y = Circles(noise=0.0, inner=0.3).draw(rng(), 500)
    assert nearest(x[y == label] / OUTER, theirs[classes == label]).max() < 1e-3


def test_spirals_wind_as_often_as_they_are_told():
    x, y = Spirals(noise=0.0, turns=2.0).draw(rng(), 2000)
    arm = x[y == 0]
    arm = arm[np.argsort(np.linalg.norm(arm, axis=1))]
    angle = np.unwrap(np.arctan2(arm[:, 1], arm[:, 0]))
    assert (angle[-1] - angle[0]) / (2 * np.pi) == pytest.approx(2.0, abs=0.05)


def test_one_arm_is_the_other_turned_by_half():
    x, y = Spirals(noise=0.0).draw(rng(), 2000)
    assert nearest(x[y == 0], -x[y == 1]).max() < 0.05


def test_xor_is_told_by_the_signs():
    x, y = Xor(noise=0.0).draw(rng(), 500)
    np.testing.assert_array_equal(y == 1, x[:, 0] * x[:, 1] < 0)


@pytest.mark.parametrize("groups", [2, 3, 6])
def test_blobs_are_as_many_and_as_wide_as_asked_for(groups):
    blobs = Blobs(groups=float(groups), spread=0.1)
    x, y = blobs.draw(rng(), 2000)
    assert blobs.classes == groups
    for label in range(groups):
        cloud = x[y == label]
        assert np.linalg.norm(cloud.mean(axis=0)) == pytest.approx(RADIUS, abs=0.03)
        assert cloud.std(axis=0) == pytest.approx(0.1, abs=0.02)


def test_noise_is_a_standard_deviation():
    sharp, blurred = (Moons(noise=noise).draw(rng(), 2000).x for noise in (0.0, 0.2))
    assert (blurred - sharp).std() == pytest.approx(0.2, rel=0.05)


@pytest.mark.parametrize("name", ["moons", "circles", "spirals", "blobs", "xor"])
def test_the_related_task_is_turned_by_thirty_degrees(name):
    """The same random numbers, so the very points, by complex numbers."""
    dataset = catalog()[name]()
    (x, y), classes = dataset.related(rng(), 200)
    own = dataset.draw(rng(), 200)
    turned = (own.x[:, 0] + 1j * own.x[:, 1]) * np.exp(1j * np.pi / 6)
    np.testing.assert_allclose(x[:, 0] + 1j * x[:, 1], turned, atol=1e-12)
    np.testing.assert_array_equal(y, own.y)
    assert classes == dataset.classes
