"""Plateau: slope, terrace, well, seen from the terrace."""

import numpy as np
import pytest

from backend.surfaces.plateau import Plateau
from tests.backend.surfaces.probes import assert_all_listed, gradient


def steepness(squared):
    """Length of the gradient west of the well, where s = (x − 3)² is `squared`."""
    return np.linalg.norm(gradient(Plateau(), 3.0 - squared**0.5, -2.0))


def test_the_terrace_is_flat_between_two_slopes():
    slope, terrace, well = steepness(36.0), steepness(9.0), steepness(0.5)
    assert terrace < 0.25 * slope
    assert terrace < 0.15 * well


@pytest.mark.parametrize("tilt", [0.0002, 0.002, 0.05])
def test_has_the_listed_minimum_only(tilt):
    assert_all_listed(Plateau(tilt=tilt), starts=4)


def test_stays_finite_far_away():
    assert np.isfinite(gradient(Plateau(), 1e30, -1e30)).all()
