"""Styblinski–Tang: each coordinate chooses its own well."""

import pytest

from backend.surfaces.styblinski_tang import StyblinskiTang
from tests.backend.surfaces.probes import assert_all_listed, gradient, loss


def test_published_optimum():
    """−39.16617 for each coordinate, at −2.903534."""
    best = StyblinskiTang().minima()[0]
    assert (best.x, best.y) == pytest.approx((-2.903534, -2.903534), abs=1e-6)
    assert best.loss == pytest.approx(-78.33233, abs=1e-5)


def test_coordinates_do_not_mix():
    assert loss(StyblinskiTang(), 0.0, 0.0) == 0.0
    assert gradient(StyblinskiTang(), 1.5, -2.0)[0] == gradient(StyblinskiTang(), 1.5, 4.0)[0]


def test_has_the_four_listed_minima_only():
    assert len(StyblinskiTang().minima()) == 4
    assert_all_listed(StyblinskiTang(), starts=6)
