"""Saddle: flat in the middle, and an end on either side at every setting of the floor."""

import numpy as np
import pytest

from backend.surfaces.saddle import Saddle
from tests.backend.surfaces.probes import assert_all_listed, gradient, hessian


def test_the_middle_is_a_saddle():
    assert gradient(Saddle(), 0.0, 0.0).tolist() == [0.0, 0.0]
    assert np.linalg.eigvalsh(hessian(Saddle(), 0.0, 0.0)).tolist() == [-2.0, 2.0]


@pytest.mark.parametrize("floor", [0.25, 0.5, 2.0])
def test_has_the_two_listed_minima_only(floor):
    assert_all_listed(Saddle(floor=floor), starts=5)


def test_start_is_beside_the_ridge():
    """On it, at y = 0, no rule would ever leave the saddle."""
    assert Saddle.start[1] != 0.0
    assert gradient(Saddle(), Saddle.start[0], 0.0)[1] == 0.0
