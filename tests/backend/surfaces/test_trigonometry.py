"""Sine and cosine of several numbers at once, beside the C library's."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from backend.surfaces._trigonometry import LARGEST, cos, cos_anywhere, sin, sin_anywhere

BOTH = [(sin, np.sin), (cos, np.cos)]
EVERYWHERE = [(sin_anywhere, np.sin), (cos_anywhere, np.cos)]
PLACES = 3
"""Units in the last place: 2.1 of ours, and what the C library is itself off."""


def angles() -> np.ndarray:
    """Small ones, large ones, and the floats nearest to multiples of π/2 or not far from them."""
    random = np.random.default_rng(0)
    quarters = np.pi / 2 * np.concatenate([np.arange(-10_000, 10_000), np.geomspace(1e4, 2e8, 999)])
    signs = random.choice([-1.0, 1.0], 20_000)
    return np.concatenate(
        [
            random.uniform(-10, 10, 100_000),
            random.uniform(-LARGEST, LARGEST, 100_000),
            signs * 10 ** random.uniform(-300, np.log10(LARGEST), 20_000),
            quarters,
            quarters + random.uniform(-1e-6, 1e-6, len(quarters)),
        ]
    )


@pytest.mark.parametrize(("ours", "theirs"), BOTH + EVERYWHERE)
def test_within_places_of_the_c_librarys(ours, theirs):
    x = angles()
    found, known = np.asarray(jax.jit(ours)(x)), theirs(x)
    assert (np.abs(found - known) <= PLACES * np.spacing(np.abs(known))).all()
    assert np.abs(found).max() == 1


@pytest.mark.parametrize(("ours", "theirs"), EVERYWHERE)
def test_where_numbers_are_huge_the_c_librarys_own(ours, theirs):
    x = np.array([1e22, -1.7e308, 4.1e8, 2.0**60, 1.0])
    assert np.asarray(jax.jit(ours)(x)) == pytest.approx(theirs(x), rel=1e-15)
    assert np.asarray(jax.jit(jax.vmap(ours))(x)) == pytest.approx(theirs(x), rel=1e-15)
    assert float(sin_anywhere(1e22)) == pytest.approx(-0.8522008497671888018, rel=1e-15)


@pytest.mark.parametrize("ours", [sin, cos])
def test_where_numbers_are_huge_it_is_still_from_minus_one_to_one(ours):
    """A grid may be asked for of any window."""
    assert (np.abs(jax.jit(ours)(np.array([5e8, 1e20, -1e40, 1e300]))) <= 1).all()


@pytest.mark.parametrize("ours", [sin_anywhere, cos_anywhere])
def test_a_huge_number_changes_nothing_of_those_beside_it(ours):
    x = angles()[::101]
    alone, beside = jax.jit(ours)(x), jax.jit(ours)(np.append(x, 1e22))
    np.testing.assert_array_equal(alone, np.asarray(beside)[:-1])


@pytest.mark.parametrize("ours", [sin, cos, sin_anywhere, cos_anywhere])
def test_of_infinity_and_nan_there_is_none(ours):
    assert np.isnan(jax.jit(ours)(np.array([np.inf, -np.inf, np.nan]))).all()


@pytest.mark.parametrize("ours", [sin, cos, sin_anywhere, cos_anywhere])
def test_of_a_number_as_of_an_array_to_the_last_bit(ours):
    x = angles()[::4001]
    single = jax.jit(ours)
    together = [jax.jit(ours)(x), jax.jit(jax.vmap(ours))(x), ours(x)]
    for several in together:
        assert [float(single(one)) for one in x] == np.asarray(several).tolist()


@pytest.mark.parametrize(("s", "c"), [(sin, cos), (sin_anywhere, cos_anywhere)])
def test_slopes_of_every_order(s, c):
    x = jnp.array([-2.0, 0.0, 0.3, 7.0])
    first, second = jax.vmap(jax.grad(s)), jax.vmap(jax.grad(jax.grad(s)))
    np.testing.assert_array_equal(first(x), c(x))
    np.testing.assert_array_equal(second(x), -s(x))
    np.testing.assert_array_equal(jax.vmap(jax.grad(c))(x), -s(x))
    tangent = jax.jvp(s, (x,), (jnp.full(4, 2.0),))[1]
    np.testing.assert_array_equal(tangent, 2 * c(x))
