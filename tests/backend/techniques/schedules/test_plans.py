"""Planned schedules against optax, PyTorch and their own formulas."""

import jax
import numpy as np
import optax
import pytest

from backend.techniques.schedules import catalog
from tests.backend.techniques.oracle import RECORDED

STEPS = 200


def plan(name, steps=STEPS, **knobs):
    return catalog()[name](**knobs).factors(steps)


def peer(schedule, steps=STEPS):
    """optax's values; it mixes integers and floats."""
    with jax.numpy_dtype_promotion("standard"):
        return [float(schedule(step)) for step in range(steps)]


def test_constant_is_one():
    assert (plan("constant") == 1).all()


@pytest.mark.parametrize("power", [0.5, 1.0, 2.0])
def test_power_falls_to_a_half_a_third_a_quarter(power):
    factors = plan("power", decay_steps=50.0, power=power)
    np.testing.assert_allclose(factors[[0, 50, 100, 150]], [n**-power for n in (1, 2, 3, 4)])


def test_exponential_agrees_with_optax():
    expected = peer(optax.schedules.exponential_decay(1.0, 80, 0.1))
    np.testing.assert_allclose(plan("exponential", decay_steps=80.0), expected, rtol=1e-6)
    assert plan("exponential", decay_steps=80.0)[80] == pytest.approx(0.1)


def test_piecewise_constant_agrees_with_optax():
    expected = peer(optax.schedules.piecewise_constant_schedule(1.0, {60: 0.2, 150: 0.2}))
    factors = plan("piecewise_constant", first=0.3, second=0.75, factor=0.2)
    np.testing.assert_allclose(factors, expected, rtol=1e-6)
    assert len(np.unique(factors)) == 3  # it does decay


@pytest.mark.parametrize("run", RECORDED["one_cycle"], ids=lambda run: f"{run['steps']} steps")
def test_one_cycle_equals_pytorch(run):
    factors = plan("one_cycle", run["steps"], **run["knobs"])
    np.testing.assert_allclose(factors, run["factors"], rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize("final", [0.0, 0.2])
def test_cosine_agrees_with_optax(final):
    expected = peer(optax.schedules.cosine_decay_schedule(1.0, STEPS, final))
    np.testing.assert_allclose(plan("cosine", final=final), expected, atol=1e-6)


@pytest.mark.parametrize("final", [0.0, 0.2])
def test_cosine_with_a_warm_up_agrees_with_optax(final):
    """optax's warm-up begins at a rate that is given; ours at the first of 41 even steps."""
    schedule = optax.schedules.warmup_cosine_decay_schedule(1 / 41, 1.0, 40, STEPS, final)
    factors = plan("cosine", warm_up=0.2, final=final)
    np.testing.assert_allclose(factors, peer(schedule), atol=1e-6)


def test_warm_up_agrees_with_optax():
    expected = peer(optax.schedules.linear_schedule(1 / 21, 1.0, 20))
    np.testing.assert_allclose(plan("warm_up", warm_up=0.1), expected, rtol=1e-6)


def test_no_step_is_wasted_at_a_rate_of_zero():
    for name in catalog():
        assert (plan(name) > 0).all()
