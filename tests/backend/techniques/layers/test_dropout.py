"""Dropout: the share that is left out, the scaling of the rest, and its draws."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from backend.techniques.layers import catalog

POINTS, WIDTH = 400, 250
SIGNALS = jax.random.uniform(jax.random.key(1), (POINTS, WIDTH), minval=0.5, maxval=2.0)


def dropped(rate, key=0, signals=SIGNALS, training=True):
    """What goes on to the next layer."""
    return catalog()["dropout"](rate=rate)(signals, (), (), jax.random.key(key), training)[0]


def test_says_that_it_draws():
    assert catalog()["dropout"].stochastic
    assert not catalog()["dropout"].before


@pytest.mark.parametrize("rate", [0.1, 0.5, 0.9])
def test_leaves_out_the_stated_share_and_scales_the_rest(rate):
    """100,000 draws: the share within 4 standard errors; what stays is divided by 1 − p."""
    output = dropped(rate)
    out = np.asarray(output == 0)
    assert out.mean() == pytest.approx(rate, abs=4 * (rate * (1 - rate) / out.size) ** 0.5)
    np.testing.assert_allclose(output[~out], SIGNALS[~out] / (1 - rate), rtol=1e-12)


@pytest.mark.parametrize("rate", [0.1, 0.5, 0.9])
def test_keeps_the_expectation(rate):
    """The mean over 100,000 draws within 4 standard errors."""
    error = 2 * (rate / (1 - rate) / SIGNALS.size) ** 0.5
    assert jnp.mean(dropped(rate)) == pytest.approx(float(jnp.mean(SIGNALS)), abs=4 * error)


def test_draws_for_each_point_and_unit():
    """Shares per point and per unit spread as independent draws do, and no two rows agree."""
    out = np.asarray(dropped(0.5) == 0)
    for axis, count in ((0, POINTS), (1, WIDTH)):
        assert out.mean(axis).std() == pytest.approx(0.5 / count**0.5, rel=0.2)
    assert len(np.unique(out, axis=0)) == POINTS
    assert (out != np.asarray(dropped(0.5, key=1) == 0)).mean() == pytest.approx(0.5, abs=0.01)


def test_nothing_happens_at_rate_0_or_in_testing():
    np.testing.assert_array_equal(dropped(0.0), SIGNALS)
    np.testing.assert_array_equal(dropped(0.9, training=False), SIGNALS)


def test_a_higher_rate_leaves_out_the_same_units_and_more():
    """Common random numbers, so that two rates can be compared."""
    low, high = (np.asarray(dropped(rate) == 0) for rate in (0.2, 0.4))
    assert high[low].all()
    assert high.sum() > low.sum()


def test_the_gradient_passes_where_the_signal_does():
    gradient = jax.grad(lambda x: jnp.sum(dropped(0.5, signals=x)))(SIGNALS)
    np.testing.assert_array_equal(gradient, np.where(dropped(0.5) == 0, 0.0, 2.0))
