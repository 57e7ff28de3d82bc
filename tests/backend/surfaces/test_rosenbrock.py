"""Rosenbrock: the published values, and the gentle floor between steep walls."""

import numpy as np
import pytest
from scipy.optimize import rosen, rosen_der

from backend.surfaces.rosenbrock import Rosenbrock
from tests.backend.surfaces.probes import assert_all_listed, gradient, hessian, loss


def test_value_at_the_classical_start():
    """24.2 at (−1.2, 1): Moré, Garbow and Hillstrom (1981), problem 1."""
    assert Rosenbrock.start == (-1.2, 1.0)
    assert loss(Rosenbrock(), -1.2, 1.0) == pytest.approx(24.2, rel=1e-14)


@pytest.mark.parametrize("point", [(-1.2, 1.0), (0.3, 2.7), (1.9, -0.8)])
def test_agrees_with_scipy(point):
    assert loss(Rosenbrock(), *point) == pytest.approx(rosen(point))
    np.testing.assert_allclose(gradient(Rosenbrock(), *point), rosen_der(point))


def test_walls_are_thousands_of_times_steeper_than_the_floor():
    """The Hessian's condition number at the minimum is about 2508 for b = 100."""
    assert np.linalg.cond(hessian(Rosenbrock(), 1.0, 1.0)) == pytest.approx(2508, rel=1e-3)


def test_has_the_listed_minimum_only():
    assert_all_listed(Rosenbrock(), starts=4)
