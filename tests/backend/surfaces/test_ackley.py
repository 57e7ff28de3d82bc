"""Ackley: a kink at its minimum, and no NaN on it or near it."""

import math

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.surfaces.ackley import Ackley
from tests.backend.surfaces.probes import gradient, loss


@pytest.mark.parametrize(("x", "y"), [(1.0, 1.0), (-3.4, 2.4), (0.3, -4.9)])
def test_agrees_with_the_published_formula(x, y):
    bump = -20 * math.exp(-0.2 * math.sqrt((x**2 + y**2) / 2))
    waves = math.exp((math.cos(2 * math.pi * x) + math.cos(2 * math.pi * y)) / 2)
    assert loss(Ackley(), x, y) == pytest.approx(bump - waves + 20 + math.e, rel=1e-12)


@pytest.mark.parametrize("dtype", [jnp.float32, jnp.float64])
def test_gradient_at_the_kink_is_zero(dtype):
    zero = jnp.zeros((), dtype)
    assert [float(g) for g in jax.grad(Ackley(), argnums=(0, 1))(zero, zero)] == [0.0, 0.0]


@pytest.mark.parametrize("distance", [1e-300, 1e-170, 1e-100, 1e-20, 1e-9])
def test_slope_does_not_fade_towards_the_kink(distance):
    """4/√2 ≈ 2.83 per unit, as long as the squared distance is a number at all."""
    slope = gradient(Ackley(), distance, 0.0)
    assert np.isfinite(slope).all()
    expected = 2.0 * math.sqrt(2.0) if distance > 1e-150 else 0.0
    assert slope[0] == pytest.approx(expected, rel=1e-6)


@given(radius=st.floats(0.01, 5.0), angle=st.floats(0.0, 2 * math.pi))
@settings(max_examples=50, deadline=None)
def test_gradient_is_the_difference_quotient_away_from_the_kink(radius, angle):
    x, y, h = radius * math.cos(angle), radius * math.sin(angle), 1e-5
    along_x = (loss(Ackley(), x + h, y) - loss(Ackley(), x - h, y)) / (2 * h)
    along_y = (loss(Ackley(), x, y + h) - loss(Ackley(), x, y - h)) / (2 * h)
    np.testing.assert_allclose(gradient(Ackley(), x, y), [along_x, along_y], atol=1e-5)
