"""Each initializer's draws: their mean, their variance and the shape of their distribution."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from scipy import stats

from backend.techniques.initializers import catalog

FAN_IN, FAN_OUT = 300, 500
VARIANCE = {"glorot": 2 / (FAN_IN + FAN_OUT), "he": 2 / FAN_IN, "lecun": 1 / FAN_IN}
# A standard normal cut off at two deviations, in units of its own deviation.
CUT = stats.truncnorm(-2, 2)
SHAPES = {
    "uniform": stats.uniform(-(3**0.5), 2 * 3**0.5),
    "normal": stats.truncnorm(-2, 2, scale=1 / CUT.std()),
}
SCALED = [f"{name}_{shape}" for name in VARIANCE for shape in SHAPES]
FREE = [*SCALED, "normal"]


def draws(name, key=0, dtype=jnp.float32, shape=(FAN_IN, FAN_OUT), **knobs):
    """The weights of one layer."""
    return np.asarray(catalog()[name](**knobs).draw(jax.random.key(key), *shape, dtype))


def test_all_members_are_tried():
    assert set(catalog()) == {*FREE, "orthogonal", "zeros"}


@pytest.mark.parametrize("name", SCALED)
@pytest.mark.parametrize("key", [0, 1])
def test_draws_have_the_stated_variance_and_shape(name, key):
    """150,000 draws: the mean within 4 standard errors, the variance within 2 %."""
    rule, shape = name.split("_")
    weights = draws(name, key).ravel().astype(float)
    assert abs(weights.mean()) < 4 * (VARIANCE[rule] / weights.size) ** 0.5
    assert weights.var() == pytest.approx(VARIANCE[rule], rel=0.02)
    standard = weights / VARIANCE[rule] ** 0.5
    assert stats.kstest(standard, SHAPES[shape].cdf).pvalue > 1e-3


@pytest.mark.parametrize("stddev", [0.01, 0.05, 1.0])
def test_normal_is_not_truncated(stddev):
    weights = draws("normal", stddev=stddev).ravel().astype(float)
    assert weights.std() == pytest.approx(stddev, rel=0.01)
    assert stats.kstest(weights, stats.norm(scale=stddev).cdf).pvalue > 1e-3
    assert abs(weights).max() > 4 * stddev


@pytest.mark.parametrize("shape", [(20, 20), (30, 20), (20, 30), (5, 1)])
def test_orthogonal_keeps_lengths(shape):
    """Orthonormal columns, or rows where there are fewer of them."""
    weights = draws("orthogonal", dtype=jnp.float64, shape=shape)
    product = weights.T @ weights if shape[0] >= shape[1] else weights @ weights.T
    np.testing.assert_allclose(product, np.eye(min(shape)), atol=1e-13)


def test_orthogonal_favours_no_direction():
    """Over many draws each entry has mean 0 and variance 1/n, signs of the diagonal included."""
    drawn = np.stack([draws("orthogonal", key, jnp.float64, (3, 3)) for key in range(600)])
    np.testing.assert_allclose(drawn.mean(0), 0, atol=4 * (1 / 3 / 600) ** 0.5)
    np.testing.assert_allclose((drawn**2).mean(0), 1 / 3, atol=0.06)


def test_zeros_are_zero():
    assert not draws("zeros").any()


def test_one_key_gives_all_members_the_same_draws():
    """Common random numbers: the same weight is the smallest, whichever rule scales it."""
    order = [np.argsort(draws(name, 7, jnp.float64, (20, 30)), axis=None) for name in FREE]
    assert all((other == order[0]).all() for other in order)
    assert (draws("he_normal", 7) != draws("he_normal", 8)).all()
