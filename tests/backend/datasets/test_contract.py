"""What every data set promises, whoever wrote it: run on each member the catalog finds."""

import jax
import numpy as np
import pytest

from backend.datasets import AbstractDataset, catalog

CATALOG = catalog()
datasets = pytest.mark.parametrize("kind", CATALOG.values(), ids=CATALOG.keys())


def settings_of(kind: type[AbstractDataset]) -> list[AbstractDataset]:
    """The data set at its defaults, and with every knob at its lowest and at its highest."""
    low = {knob.name: False if knob.is_flag else float(knob.low) for knob in kind.knobs}
    high = {knob.name: True if knob.is_flag else float(knob.high) for knob in kind.knobs}
    return [kind(), kind(**low), kind(**high)] if kind.knobs else [kind()]


def rng(seed: int = 0) -> np.random.Generator:
    return np.random.default_rng(seed)


@datasets
def test_says_what_it_is(kind):
    for text in (kind.title, kind.about, kind.source):
        assert text
        assert text.strip() == text
    assert kind.about.endswith(".")
    assert 10 <= kind.points <= kind.most
    assert kind.image is None or kind.image[0] * kind.image[1] == kind.features
    assert (kind.window is None) == (kind.features > 2)


@datasets
@pytest.mark.parametrize("points", [1, 7, 100, None], ids=["one", "seven", "hundred", "most"])
def test_gives_as_many_points_as_asked_for(kind, points):
    points = kind.most if points is None else points
    for dataset in settings_of(kind):
        x, y = dataset.draw(rng(), points)
        assert x.shape == (points, kind.features)
        assert y.shape == (points,)
        assert np.isfinite(x).all()
        assert np.isfinite(y).all()


@datasets
def test_fills_its_classes_evenly(kind):
    for dataset in settings_of(kind):
        if dataset.task == "regression":
            assert dataset.classes == 1
            continue
        assert len(dataset.names) == dataset.classes
        y = dataset.draw(rng(), 101).y
        counts = np.bincount(y.astype(int), minlength=dataset.classes)
        assert (y == np.round(y)).all()
        assert counts.size == dataset.classes
        assert np.ptp(counts) <= 1


@datasets
def test_comes_in_random_order(kind):
    """So that the first part is as good a sample as any: the share held out is just cut off."""
    x, y = kind().draw(rng(), 200)
    value = y if kind.task == "classes" else x[:, 0]
    half = value[:100].mean() - value[100:].mean()
    assert abs(half) < 4 * value.std() * np.sqrt(2 / 100)


@datasets
def test_is_determined_by_its_random_numbers(kind):
    first, again, other = (kind().draw(rng(seed), 50) for seed in (1, 1, 2))
    np.testing.assert_array_equal(first.x, again.x)
    np.testing.assert_array_equal(first.y, again.y)
    assert (first.x != other.x).any()


@datasets
def test_lies_within_its_window(kind):
    """All but the odd point that the noise throws out; images are drawn from 0 to 1."""
    x, y = kind().draw(rng(), kind.most)
    if kind.image is not None:
        assert x.min() == 0.0
        assert x.max() == 1.0
    if kind.window is None:
        return
    shown = np.stack([x[:, 0], y if kind.features == 1 else x[:, 1]], axis=1)
    low, high = np.array(kind.window).T
    inside = ((shown >= low) & (shown <= high)).all(axis=1)
    assert inside.mean() > 0.99
    assert np.abs(shown).max() < 2.5
    assert np.ptp(shown, axis=0).min() > 0.5 * (high - low).min(), "fills its window"


@datasets
def test_its_related_task_has_the_same_inputs(kind):
    found = kind().related(rng(), 100)
    if kind.related is AbstractDataset.related:
        assert found is None
        return
    (x, y), classes = found
    assert x.shape == (100, kind.features)
    assert set(y) == set(range(classes))
    own = kind().draw(rng(), 100)
    assert np.abs(x.mean() - own.x.mean()) < 0.3
    assert (x != own.x).any()


@datasets
def test_its_knobs_are_leaves(kind):
    assert len(jax.tree.leaves(kind())) == len(kind.knobs)


def test_places_differ():
    places = [kind.place for kind in CATALOG.values()]
    assert len(set(places)) == len(places)
    assert places == sorted(places)
