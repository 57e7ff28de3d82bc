"""Points for networks: held out, labelled and mislabelled as asked for, and the same each time."""

from dataclasses import replace

import numpy as np
import pytest

from backend import datasets
from backend.engine.sets import Data, split
from tests.backend.engine.nets import own

BLOBS = Data(datasets.catalog()["blobs"](groups=4.0), 200)
WAVE = Data(datasets.catalog()["wave"](), 200)
EACH = pytest.mark.parametrize("name", datasets.catalog())


def rows(points):
    return {tuple(row) for row in np.column_stack([points.x, points.y])}


@EACH
def test_what_is_held_out_is_not_trained_on(name):
    """A quarter of the points, and together they are all that were drawn."""
    data = Data(datasets.catalog()[name](), 80)
    parted = split(data, 0)
    assert (len(parted.training.x), len(parted.validation.x)) == (60, 20)
    assert len(rows(parted.training) | rows(parted.validation)) == 80
    drawn = data.source.draw(np.random.default_rng([0, 1]), 80)
    assert rows(drawn) == rows(parted.training) | rows(parted.validation)


@EACH
def test_the_seed_decides(name):
    data = Data(datasets.catalog()[name](), 80, label_noise=0.2)
    one, same, other = (split(data, seed) for seed in (0, 0, 1))
    np.testing.assert_array_equal(one.training.x, same.training.x)
    np.testing.assert_array_equal(one.training.y, same.training.y)
    assert not np.array_equal(one.training.x, other.training.x)


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5])
def test_a_share_of_the_classes_is_wrong(share):
    """Exactly so many, each another class; validation stays right."""
    clean, noisy = split(BLOBS, 0), split(replace(BLOBS, label_noise=share), 0)
    np.testing.assert_array_equal(clean.training.x, noisy.training.x)
    np.testing.assert_array_equal(clean.validation.y, noisy.validation.y)
    assert (clean.training.y != noisy.training.y).sum() == round(share * 150)
    assert set(noisy.training.y) <= {0.0, 1.0, 2.0, 3.0}


def test_noise_on_values_is_in_units_of_their_deviation():
    clean, noisy = split(WAVE, 0), split(replace(WAVE, label_noise=0.5), 0)
    added = noisy.training.y - clean.training.y
    assert 0.4 < added.std() / clean.training.y.std() < 0.6
    np.testing.assert_array_equal(clean.validation.y, noisy.validation.y)


@pytest.mark.parametrize("labels", [4, 10, 150, 1000])
def test_few_labels_still_speak_of_every_class(labels):
    """As many of each class as can be, or one more."""
    parted = split(replace(BLOBS, labels=labels), 0)
    assert parted.labelled.sum() == min(labels, 150)
    if labels < 150:
        _, counts = np.unique(parted.training.y[parted.labelled], return_counts=True)
        assert len(counts) == 4
        assert counts.max() - counts.min() <= 1


def test_all_are_labelled_unless_asked_otherwise():
    assert split(BLOBS, 0).labelled.all()


@pytest.mark.parametrize("share", [0.05, 0.9])
def test_of_few_points_some_are_left_on_either_side(share):
    x, y = np.eye(4), np.array([0.0, 1.0, 0.0, 1.0])
    parted = split(replace(own(x=x, y=y, names=("a", "b")), validation=share, points=4), 0)
    assert 1 <= len(parted.training.x) <= 3
    assert len(parted.training.x) + len(parted.validation.x) == 4


def test_own_points_are_standardised():
    """Each column over all points, so that training and validation share one scale."""
    parted = split(own(), 0)
    x = np.concatenate([parted.training.x, parted.validation.x])
    np.testing.assert_allclose(x.mean(axis=0), 0, atol=1e-12)
    np.testing.assert_allclose(x.std(axis=0), 1, rtol=1e-12)
    (low, high), _ = parted.window
    assert low < x[:, 0].min() < x[:, 0].max() < high
    assert (parted.outputs, parted.names) == (3, ("a", "b", "c"))


@pytest.mark.parametrize("value", [7.0, 0.1])
def test_a_column_without_spread_becomes_zero(value):
    """0.1 too, whose mean and deviation are not exact."""
    x = np.column_stack([np.full(40, value), np.arange(40.0)])
    parted = split(own(x=x), 0)
    assert (parted.training.x[:, 0] == 0).all()
    assert np.isfinite(parted.window).all()


def test_own_values_are_standardised_too():
    x, y = np.linspace(0, 1, 40)[:, None], 5 + 1000 * np.linspace(0, 1, 40)
    parted = split(own(x=x, y=y, task="regression", names=()), 0)
    both = np.concatenate([parted.training.y, parted.validation.y])
    np.testing.assert_allclose([both.mean(), both.std()], [0, 1], atol=1e-12)
    assert parted.outputs == 1
    assert len(parted.window) == 2
