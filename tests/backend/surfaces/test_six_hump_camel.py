"""Six-hump camel: six minima, two of them best."""

import pytest

from backend.surfaces.six_hump_camel import SixHumpCamel
from tests.backend.surfaces.probes import assert_all_listed, loss


def test_published_optimum():
    """−1.0316 at (0.0898, −0.7126) and (−0.0898, 0.7126): Dixon and Szegő (1978)."""
    best = SixHumpCamel().minima()[:2]
    assert [(m.x, m.y) for m in best] == [
        pytest.approx((0.0898, -0.7126), abs=1e-4),
        pytest.approx((-0.0898, 0.7126), abs=1e-4),
    ]
    assert [m.loss for m in best] == pytest.approx([-1.0316, -1.0316], abs=5e-5)


@pytest.mark.parametrize(("x", "y"), [(1.0, 1.0), (-1.7, 0.3)])
def test_agrees_with_the_published_formula(x, y):
    published = (4 - 2.1 * x**2 + x**4 / 3) * x**2 + x * y + (-4 + 4 * y**2) * y**2
    assert loss(SixHumpCamel(), x, y) == pytest.approx(published)


def test_has_the_six_listed_minima_only():
    assert len(SixHumpCamel().minima()) == 6
    assert_all_listed(SixHumpCamel(), starts=12)
