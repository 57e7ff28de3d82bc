"""Lévy: the published formula, and furrows deep in x but not in y."""

import math

import pytest

from backend.surfaces.levy import Levy
from tests.backend.surfaces.probes import hessian, loss


@pytest.mark.parametrize(("x", "y"), [(0.0, 0.0), (-6.0, -7.5), (4.4, 9.1)])
def test_agrees_with_the_published_formula(x, y):
    """As usually given, with w = 1 + (x − 1)/4."""
    u, v = 1 + (x - 1) / 4, 1 + (y - 1) / 4
    published = (
        math.sin(math.pi * u) ** 2
        + (u - 1) ** 2 * (1 + 10 * math.sin(math.pi * u + 1) ** 2)
        + (v - 1) ** 2 * (1 + math.sin(2 * math.pi * v) ** 2)
    )
    assert loss(Levy(), x, y) == pytest.approx(published, rel=1e-12)


def test_coordinates_do_not_mix():
    assert hessian(Levy(), -2.0, 3.0)[0, 1] == 0.0
