"""Readings of frames: confusion, boundaries and curves, beside scikit-learn and the reference."""

import numpy as np
import pytest
from sklearn.metrics import accuracy_score, confusion_matrix

from backend.engine.grounds import CELLS
from backend.engine.layers import BINS
from backend.engine.readings import SHOWN, reading
from backend.techniques import layers
from tests.backend.engine.nets import (
    MOONS,
    PAIR,
    WAVE,
    contestant,
    counted,
    member,
    named,
    own,
    recipe,
    training,
)
from tests.backend.engine.reference.losses import probabilities
from tests.backend.engine.reference.passes import forward

DROP = (member(layers, "dropout", rate=0.3),)


def read(made, data):
    """A contestant's reading after some steps, its parameters, and its ground."""
    ours, at = contestant(training(made, data=data))
    ours.begin()
    ours.advance(30)
    return reading([ours.look()], at), named(ours.weights), at


@pytest.mark.parametrize("data", [PAIR, own(x=np.random.default_rng(0).normal(size=(40, 3)))])
def test_confusion_is_scikit_learn_s(data):
    """Rows are the true classes; samples say what the network makes of single points."""
    found, stand, at = read(recipe(), data)
    x, y = counted(at, "validation")
    told = probabilities(forward(recipe(), *stand, x, training=False).activations[-1])
    picture, classes = found.picture, range(at.split.outputs)
    expected = confusion_matrix(y, told.argmax(axis=1), labels=classes)
    np.testing.assert_array_equal(picture["counts"], expected)
    assert found.validation_accuracy == [accuracy_score(y, told.argmax(axis=1))]
    assert len(picture["samples"]) == min(SHOWN, len(y))
    for sample in picture["samples"]:
        probability = told[sample["point"]]
        assert sample["predicted"] == probability.argmax()
        assert sample["confidence"] == pytest.approx(probability.max(), rel=1e-9)
        assert sample["spread"] is None


def test_a_boundary_is_predicted_cell_by_cell():
    """Row by row, y rising; each cell by its middle."""
    found, stand, at = read(recipe(), MOONS)
    across, up = at.grid
    (x0, x1), (y0, _) = at.split.window
    assert across[0] - x0 == pytest.approx(x1 - across[-1])
    cell = 5 * CELLS + 7
    told = probabilities(
        forward(recipe(), *stand, np.array([[across[7], up[5]]]), training=False).activations[-1]
    )
    assert up[0] > y0
    assert found.picture["classes"][cell] == told.argmax()
    assert found.picture["confidence"][cell] == round(100 * told.max())
    assert len(found.picture["classes"]) == CELLS**2


def test_a_curve_is_the_network_s_values():
    found, stand, at = read(recipe(), WAVE)
    values = forward(recipe(), *stand, at.grid[0][:, None], training=False).activations[-1]
    np.testing.assert_allclose(found.picture["y"], values[:, 0], rtol=1e-9, atol=1e-12)
    assert found.training_accuracy is None
    assert found.picture["spread"] is None


@pytest.mark.parametrize(("data", "size"), [(MOONS, CELLS**2), (WAVE, 100)])
def test_dropout_shows_a_spread(data, size):
    """In percent for classes, in the values' own unit for a curve."""
    spread = read(recipe(layers=DROP), data)[0].picture["spread"]
    assert len(spread) == size
    assert (spread >= 0).all()
    assert spread.max() > 0


def test_a_confusion_s_samples_have_a_spread_too():
    found, *_ = read(recipe(layers=DROP), PAIR)
    assert all(0 < sample["spread"] < 0.5 for sample in found.picture["samples"])


def test_values_of_many_inputs_have_no_picture():
    x = np.random.default_rng(0).normal(size=(40, 3))
    found, *_ = read(recipe(), own(x=x, y=x.sum(axis=1), task="regression", names=()))
    assert found.picture is None
    assert len(found.training_loss) == 1


def test_histograms_have_a_row_for_each_layer():
    found, stand, _ = read(recipe(), MOONS)
    for kind in ("activations", "weights"):
        shares = found.histograms[kind].counts
        assert shares.shape == (3, BINS)
        np.testing.assert_allclose(shares.sum(axis=1), 1)
    lowest = [stand[0][f"{i}.weights"].min() for i in range(3)]
    np.testing.assert_array_equal(found.histograms["weights"].low, lowest)
