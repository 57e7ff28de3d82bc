"""Goldstein–Price: the product of two quartics is the published polynomial."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.surfaces.goldstein_price import GoldsteinPrice
from tests.backend.surfaces.probes import assert_all_listed, loss


def published(x, y):
    """As in Goldstein and Price (1971)."""
    first = 19 - 14 * x + 3 * x**2 - 14 * y + 6 * x * y + 3 * y**2
    second = 18 - 32 * x + 12 * x**2 + 48 * y - 36 * x * y + 27 * y**2
    return (1 + (x + y + 1) ** 2 * first) * (30 + (2 * x - 3 * y) ** 2 * second)


@given(x=st.floats(-2.0, 2.0), y=st.floats(-2.0, 2.0))
@settings(max_examples=50, deadline=None)
def test_is_the_logarithm_of_the_published_polynomial(x, y):
    assert loss(GoldsteinPrice(), x, y) == pytest.approx(math.log(published(x, y)), rel=1e-9)


def test_published_minima():
    """3 at (0, −1), then 30, 84 and 840."""
    found = {(m.x, m.y): math.exp(m.loss) for m in GoldsteinPrice().minima()}
    assert found == {
        (0.0, -1.0): pytest.approx(3.0),
        (-0.6, -0.4): pytest.approx(30.0),
        (1.8, 0.2): pytest.approx(84.0),
        (1.2, 0.8): pytest.approx(840.0),
    }


def test_has_the_four_listed_minima_only():
    assert_all_listed(GoldsteinPrice(), starts=12)
