"""The step at the heart: what is worked out twice for speed is the same to the last bit."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from backend.engine import descent
from backend.engine.racer import Racer
from backend.optimizers import catalog
from backend.surfaces import catalog as surfaces

KINDS = catalog()


@pytest.mark.parametrize("name", KINDS)
def test_the_state_beside_the_step_is_the_state(name, monkeypatch):
    """Many lanes walk to the same places, remembering the same, as by the bare rule."""
    field, rule = surfaces()["himmelblau"](), Racer(KINDS[name](learning_rate=0.001)).rule()

    def walk(x, y):
        calm = jnp.zeros(2)
        return jax.lax.fori_loop(
            0,
            100,
            lambda _, walker: descent.step(field, rule, walker, calm, None)[0],
            descent.begin(rule, (x, y)),
        )

    starts = np.random.default_rng(0).uniform(-5, 5, (2, 64))
    ours = jax.jit(jax.vmap(lambda x, y: walk(x, y)))(*starts)
    monkeypatch.setattr(descent, "_updated", lambda optimizer, *given: optimizer.update(*given))
    bare = jax.jit(jax.vmap(lambda x, y: walk(x, y)))(*starts)
    assert np.isfinite(ours.theta[0]).all()
    jax.tree.map(np.testing.assert_array_equal, ours, bare)


@pytest.mark.parametrize("name", ["momentum", "nag"])
def test_a_velocity_is_the_step_itself(name):
    """That it is the same object is what spares these rules the second time."""
    theta = jnp.asarray(1.0), jnp.asarray(2.0)
    rule = KINDS[name](learning_rate=0.1)
    update = rule.update(theta, rule.init(theta), theta)
    for one, other in zip(update.step, update.state.m, strict=True):
        assert one is other
