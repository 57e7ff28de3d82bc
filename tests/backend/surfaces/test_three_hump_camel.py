"""Three-hump camel: the published minima, on one line through the origin's side."""

import pytest

from backend.surfaces.three_hump_camel import ThreeHumpCamel
from tests.backend.surfaces.probes import assert_all_listed, loss


@pytest.mark.parametrize(("x", "y"), [(1.0, 2.0), (-2.3, 0.7)])
def test_agrees_with_the_published_formula(x, y):
    published = 2 * x**2 - 1.05 * x**4 + x**6 / 6 + x * y + y**2
    assert loss(ThreeHumpCamel(), x, y) == pytest.approx(published)


def test_is_the_same_through_the_origin():
    assert loss(ThreeHumpCamel(), 1.3, -0.4) == loss(ThreeHumpCamel(), -1.3, 0.4)


def test_has_the_three_listed_minima_only():
    best, *others = ThreeHumpCamel().minima()
    assert best.loss == 0.0
    assert [minimum.loss for minimum in others] == pytest.approx([0.298638, 0.298638], abs=1e-6)
    assert all(minimum.x + 2 * minimum.y == pytest.approx(0.0) for minimum in others)
    assert_all_listed(ThreeHumpCamel())
