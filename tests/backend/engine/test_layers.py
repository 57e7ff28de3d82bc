"""Readings of layers: norms that do not over- or underflow, shares, and histograms."""

import numpy as np
import pytest

from backend.engine.layers import BINS, histograms, readings
from backend.engine.looks import Inside

RNG = np.random.default_rng(0)


def inside(scale=1.0, **changes):
    """The inside of a network 3-5-2 on 20 points, all of float32."""

    def drawn(*shape):
        return (scale * RNG.standard_normal(shape)).astype(np.float32)

    stated = {
        "activations": [drawn(20, 5), drawn(20, 2)],
        "slopes": [drawn(20, 5)],
        "arriving": [drawn(20, 5), drawn(20, 2)],
        "weights": [drawn(3, 5), drawn(5, 2)],
        "gradients": [drawn(3, 5), drawn(5, 2)],
    }
    return Inside(**(stated | changes))


@pytest.mark.parametrize("scale", [1.0, 1e-30, 1e30])
def test_readings_are_those_of_numpy_in_float64(scale):
    """Also where squares would leave float32: neither 0 nor infinite."""
    seen = inside(scale)
    found = readings(seen)

    def wide(arrays):
        return [np.asarray(array, np.float64) for array in arrays]

    expected = {
        "gradient_norm": [np.linalg.norm(g) for g in wide(seen.gradients)],
        "signal_gradient": [np.sqrt((d**2).mean()) for d in wide(seen.arriving)],
        "activation_mean": [a.mean() for a in wide(seen.activations)],
        "activation_deviation": [a.std() for a in wide(seen.activations)],
        "activation_square": [(a**2).mean() for a in wide(seen.activations)],
        "weight_norm": [np.linalg.norm(w) for w in wide(seen.weights)],
        "largest_unit_norm": [np.linalg.norm(w, axis=0).max() for w in wide(seen.weights)],
    }
    for name, values in expected.items():
        np.testing.assert_allclose(found[name], values, rtol=1e-12, err_msg=name)
        assert (found[name] != 0).all()


def test_nearly_zero_weights_count_as_zero():
    weights = [np.array([[0.0, 9e-4, -9e-4], [2e-3, -1.0, 0.5]], np.float32)] * 2
    np.testing.assert_array_equal(readings(inside(weights=weights))["zero_weights"], [0.5, 0.5])


def test_a_unit_is_dead_where_its_slope_is_zero_at_every_point():
    """One of four is; the output layer has no activation function to die of."""
    slopes = np.ones((20, 4), np.float32)
    slopes[:, 0] = 0
    slopes[1:, 1] = 0
    np.testing.assert_array_equal(readings(inside(slopes=[slopes]))["dead_units"], [0.25, 0.0])


@pytest.mark.parametrize("scale", [1.0, 1e-30, 1e30])
def test_histograms_are_those_of_numpy(scale):
    values = np.asarray(scale * RNG.standard_normal((50, 7)))
    low, high, counts = histograms([values])
    expected, edges = np.histogram(values, BINS)
    np.testing.assert_allclose(counts[0] * values.size, expected, rtol=1e-12)
    np.testing.assert_allclose([low[0], high[0]], [edges[0], edges[-1]], rtol=1e-12)


def test_equal_values_share_one_bar():
    """No spread, no division by zero."""
    low, high, counts = histograms([np.full(9, 3.0)])
    assert low[0] == high[0] == 3.0
    assert counts[0][0] == 1.0


def test_what_is_not_finite_is_not_counted():
    low, _, counts = histograms([np.array([1.0, np.nan]), np.array([1.0, np.inf])])
    assert np.isnan(low).all()
    assert (counts == 0).all()
