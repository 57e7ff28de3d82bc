"""Himmelblau: four equal minima around one hill."""

import numpy as np
import pytest

from backend.surfaces.himmelblau import Himmelblau
from tests.backend.surfaces.probes import assert_all_listed, gradient, hessian, loss


def test_value_at_the_recorded_start():
    """PyTorch's and Keras's runs begin at (0, −1) with a loss of 180."""
    assert Himmelblau.start == (0.0, -1.0)
    assert loss(Himmelblau(), 0.0, -1.0) == 180.0


def test_the_hill_between_them():
    """The local maximum 181.617 at (−0.270845, −0.923039), as the literature has it."""
    top = (-0.270845, -0.923039)
    assert loss(Himmelblau(), *top) == pytest.approx(181.617, abs=5e-4)
    assert np.abs(gradient(Himmelblau(), *top)).max() < 1e-3
    assert np.linalg.eigvalsh(hessian(Himmelblau(), *top)).max() < 0


def test_has_the_four_listed_minima_only():
    assert len(Himmelblau().minima()) == 4
    assert_all_listed(Himmelblau())
