"""Our update rules against optax, on random gradients with Hypothesis choosing the knobs."""

import jax
import jax.numpy as jnp
import numpy as np
import optax
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.optimizers import catalog

rates = st.floats(1e-4, 1.0)
decays = st.floats(0.0, 0.99)
epsilons = st.floats(1e-10, 1e-2)

PEERS = {
    "sgd": lambda k: optax.sgd(k["learning_rate"]),
    "momentum": lambda k: optax.sgd(k["learning_rate"], k["momentum"]),
    "adagrad": lambda k: optax.adagrad(k["learning_rate"], k["initial_accumulator"], k["eps"]),
    "rmsprop": lambda k: optax.rmsprop(k["learning_rate"], k["rho"], k["eps"], eps_in_sqrt=True),
    "adam": lambda k: optax.adam(k["learning_rate"], k["beta1"], k["beta2"], k["eps"]),
    "nadam": lambda k: optax.nadam(k["learning_rate"], k["beta1"], k["beta2"], k["eps"]),
}
KNOBS = {
    "learning_rate": rates,
    "momentum": decays,
    "rho": decays,
    "beta1": decays,
    "beta2": decays,
    "eps": epsilons,
    "initial_accumulator": st.floats(0.01, 1.0),
}


@pytest.mark.parametrize("name", PEERS)
@given(data=st.data(), seed=st.integers(0, 2**32 - 1))
@settings(max_examples=15, deadline=None)
def test_steps_equal_optax(name, data, seed):
    """The same gradients give the same steps, to rounding."""
    kind = catalog()[name]
    stated = {knob.name for knob in kind.knobs}
    knobs = {key: data.draw(values, key) for key, values in KNOBS.items() if key in stated}
    constant = {"momentum_decay": None} if "momentum_decay" in stated else {}
    gradients = jnp.asarray(np.random.default_rng(seed).standard_normal((12, 3)))
    ours, theirs = kind.of(knobs | constant), PEERS[name](knobs)
    theta = jnp.zeros(3)
    state, peer_state = ours.init(theta), theirs.init(theta)
    for gradient in gradients:
        update = ours.update(gradient, state, theta)
        with jax.numpy_dtype_promotion("standard"):  # optax mixes integers and floats
            expected, peer_state = theirs.update(gradient, peer_state, theta)
        np.testing.assert_allclose(update.step, expected, rtol=1e-9, atol=1e-12)
        state = update.state


@given(rate=rates, momentum=decays, seed=st.integers(0, 2**32 - 1))
@settings(max_examples=15, deadline=None)
def test_nag_moves_its_look_ahead_point_as_optax_moves_its_parameter(rate, momentum, seed):
    """optax stores φ = θ + βm: on a linear gradient field both see the same slopes."""
    curvature = jnp.asarray(np.random.default_rng(seed).uniform(0.1, 1.0, 3))
    nag = catalog()["nag"](learning_rate=rate, momentum=momentum)
    peer = optax.sgd(rate, momentum, nesterov=True)
    theta, phi = jnp.ones(3), jnp.ones(3)
    state, peer_state = nag.init(theta), peer.init(phi)
    for _ in range(12):
        np.testing.assert_allclose(nag.probe(theta, state), phi, rtol=1e-9, atol=1e-12)
        update = nag.update(curvature * nag.probe(theta, state), state, theta)
        theta, state = theta + update.step, update.state
        expected, peer_state = peer.update(curvature * phi, peer_state, phi)
        phi = phi + expected
