"""Rastrigin: pits on a bowl, and the knob that fills them."""

import numpy as np
import pytest

from backend.surfaces.bowl import Bowl
from backend.surfaces.rastrigin import Rastrigin
from tests.backend.surfaces.probes import descents, loss


@pytest.mark.parametrize(("x", "y"), [(1.0, 1.0), (-3.6, 3.3)])
def test_agrees_with_the_published_formula(x, y):
    published = 20 + sum(t**2 - 10 * np.cos(2 * np.pi * t) for t in (x, y))
    assert loss(Rastrigin(), x, y) == pytest.approx(published)


def test_without_pits_it_is_the_bowl():
    assert loss(Rastrigin(depth=0.0), -3.6, 3.3) == loss(Bowl(), -3.6, 3.3)


def test_has_pits_near_whole_numbers():
    """SciPy ends in many places, each near a pair of whole numbers, as the text says."""
    ends = descents(Rastrigin(), starts=7)[:, :2]
    assert len(np.unique(np.round(ends), axis=0)) > 10
    near = ends[np.abs(ends).max(axis=1) < 5]
    assert np.abs(near - np.round(near)).max() < 0.06
