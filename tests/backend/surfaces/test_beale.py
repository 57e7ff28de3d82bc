"""Beale: the published value, and the flat arms along the axes."""

import numpy as np
import pytest

from backend.surfaces.beale import Beale
from tests.backend.surfaces.probes import gradient, hessian, loss


def test_value_at_the_classical_start():
    """14.203125 at (1, 1): there every term is one of its constants."""
    assert loss(Beale(), 1.0, 1.0) == pytest.approx(1.5**2 + 2.25**2 + 2.625**2, rel=1e-14)
    assert loss(Beale(), 1.0, 1.0) == 14.203125


def test_floor_is_flat_and_corners_are_steep():
    assert np.abs(gradient(Beale(), 4.4, 4.4)).max() > 1e5
    assert np.abs(gradient(Beale(), -3.0, 1.0)).max() < 100


def test_the_saddle_at_0_1_is_no_minimum():
    """The gradient vanishes there too, but one way leads down."""
    assert np.abs(gradient(Beale(), 0.0, 1.0)).max() < 1e-12
    low, high = np.linalg.eigvalsh(hessian(Beale(), 0.0, 1.0))
    assert low < 0 < high
