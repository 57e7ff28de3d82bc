"""Shallow dip: a velocity rolls over the sill, plain descent stays in the dip."""

import numpy as np
import pytest

from backend.surfaces.shallow_dip import ShallowDip
from tests.backend.surfaces.probes import assert_all_listed, gradient, loss


def end_of_walk(surface, momentum, rate=0.05, steps=600):
    """Where m ← βm − η∇f, θ ← θ + m leads from the surface's start."""
    theta, velocity = np.array(surface.start), np.zeros(2)
    for _ in range(steps):
        velocity = momentum * velocity - rate * gradient(surface, *theta)
        theta = theta + velocity
    return theta


@pytest.mark.parametrize("sill", [0.1, 0.5, 1.9])
def test_has_the_two_listed_minima_only(sill):
    assert_all_listed(ShallowDip(sill=sill), starts=9)


def test_the_sill_is_low():
    """0.0078 above the dip at the default, of the 1.6 that the valley still falls."""
    end, dip = ShallowDip().minima()
    sill = loss(ShallowDip(), -0.5, np.sin(-0.5))
    assert sill - dip.loss == pytest.approx(0.0078, abs=1e-4)
    assert dip.loss - end.loss == pytest.approx(1.6)


def test_momentum_rolls_through_where_plain_descent_stays():
    end, dip = ShallowDip().minima()
    assert end_of_walk(ShallowDip(), 0.0) == pytest.approx((dip.x, dip.y), abs=0.01)
    assert end_of_walk(ShallowDip(), 0.9) == pytest.approx((end.x, end.y), abs=0.01)


def test_a_deeper_dip_holds_momentum_too():
    _, dip = ShallowDip(sill=1.3).minima()
    assert end_of_walk(ShallowDip(sill=1.3), 0.9) == pytest.approx((dip.x, dip.y), abs=0.01)
