"""Turned: the same hills under other axes, and at 0° the same bits."""

import jax
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.surfaces import catalog, turned
from backend.surfaces.himmelblau import Himmelblau
from backend.surfaces.ravine import Ravine
from backend.surfaces.rosenbrock import Rosenbrock
from tests.backend.surfaces.probes import gradient, loss, losses, mesh

CATALOG = catalog()
surfaces = pytest.mark.parametrize("kind", CATALOG.values(), ids=CATALOG.keys())
angles = st.floats(-360.0, 360.0)


@surfaces
@pytest.mark.parametrize("degrees", [0.0, 360.0, -360.0])
def test_unturned_is_exact_to_the_bit(kind, degrees):
    surface, page = kind(), turned(kind(), degrees)
    x, y = mesh(kind.window, 33)
    assert losses(page, x, y).tobytes() == losses(surface, x, y).tobytes()
    # Compiled together with the turning, a sine may be rounded otherwise in its last bits.
    slopes = gradient(page, *kind.start), gradient(surface, *kind.start)
    np.testing.assert_allclose(*slopes, rtol=1e-14, atol=1e-14)
    assert page.start == kind.start
    assert page.minima() == surface.minima()


@surfaces
@given(degrees=angles)
@settings(max_examples=5, deadline=None)
def test_start_and_minima_turn_along(kind, degrees):
    surface, page = kind(), turned(kind(), degrees)
    assert page.window == kind.window
    assert page.best_loss == surface.best_loss
    assert loss(page, *page.start) == pytest.approx(loss(surface, *kind.start), rel=1e-9)
    for minimum in page.minima():
        assert loss(page, minimum.x, minimum.y) == pytest.approx(minimum.loss, abs=1e-9)
        assert np.abs(gradient(page, minimum.x, minimum.y)).max() < 1e-8 or minimum.kind == "kink"


@given(degrees=angles, x=st.floats(-6.0, 6.0), y=st.floats(-6.0, 6.0))
@settings(max_examples=50, deadline=None)
def test_gradient_turns_like_an_arrow(degrees, x, y):
    surface, page = Himmelblau(), turned(Himmelblau(), degrees)
    angle = np.radians(degrees)
    rotation = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    at_page = gradient(page, *page.to_page((x, y)))
    np.testing.assert_allclose(at_page, rotation @ gradient(surface, x, y), rtol=1e-9, atol=1e-8)


def test_quarter_turns_are_exact_and_four_lead_back():
    page = turned(Himmelblau(), 90.0)
    assert (page.cosine, page.sine) == (0.0, 1.0)
    point = (0.1, -1.7)
    for _ in range(4):
        point = page.to_page(point)
    assert point == (0.1, -1.7)


def test_turns_anticlockwise_about_the_centre():
    assert turned(Ravine(), 90.0).to_page((1.0, 0.0)) == (0.0, 1.0)
    assert turned(Rosenbrock(), 90.0).to_page((0.0, 1.0)) == (0.0, 1.0)


def test_ravine_turned_by_a_quarter_has_its_axes_swapped():
    assert loss(turned(Ravine(), 90.0), 2.0, 3.0) == loss(Ravine(), 3.0, 2.0)
    assert loss(turned(Ravine(), -90.0), 2.0, 3.0) == loss(Ravine(), 3.0, 2.0)


def test_an_angle_adds_four_numbers():
    """One program serves all angles: they are leaves beside the knobs."""
    plain, page = Ravine(), turned(Ravine(), 30.0)
    assert len(jax.tree.leaves(page)) == len(jax.tree.leaves(plain)) + 4
    assert jax.tree.structure(page) == jax.tree.structure(turned(Ravine(), 31.0))
