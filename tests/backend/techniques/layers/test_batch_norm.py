"""Batch normalisation, before and after the activation, against PyTorch's and its own formula."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from backend.techniques.layers import catalog
from backend.techniques.layers._batch_norm import Learned, Moving
from tests.backend.techniques.oracle import RECORDED

PEER = RECORDED["batch_norm"]
BATCHES = jnp.array(PEER["batches"])
LEARNED = Learned(jnp.array(PEER["gamma"]), jnp.array(PEER["beta"]))
KEY = jax.random.key(0)

rules = pytest.mark.parametrize("name", ["batch_norm", "batch_norm_after"])


def trained(rule):
    """What it answers to each batch in turn, and the moving averages in the end."""
    _, moving = rule.init(3, BATCHES.dtype)
    outputs = []
    for batch in BATCHES:
        output, moving = rule(batch, LEARNED, moving, KEY, True)
        outputs.append(output)
    return outputs, moving


def test_one_acts_before_the_activation_and_the_other_after_it():
    assert catalog()["batch_norm"].before
    assert not catalog()["batch_norm_after"].before


@rules
def test_training_and_testing_agree_with_pytorch(name):
    """The moving variance averages the biased one (Keras), n/(n − 1) smaller than PyTorch's."""
    rule, points, kept = catalog()[name](), BATCHES.shape[1], 0.9 ** len(BATCHES)
    outputs, moving = trained(rule)
    np.testing.assert_allclose(outputs, PEER["training"], rtol=1e-10)
    np.testing.assert_allclose(moving.mean, PEER["moving_mean"], rtol=1e-10)
    unbiased = kept + (moving.variance - kept) * points / (points - 1)
    np.testing.assert_allclose(unbiased, PEER["unbiased_moving_variance"], rtol=1e-10)
    output, after = rule(BATCHES[0], LEARNED, Moving(moving.mean, unbiased), KEY, False)
    np.testing.assert_allclose(output, PEER["testing"], rtol=1e-10)
    np.testing.assert_array_equal(after.mean, moving.mean)


@rules
def test_gradients_agree_with_pytorch(name):
    """Through the batch's own mean and variance, and for γ and β."""
    rule = catalog()[name]()
    _, moving = rule.init(3, BATCHES.dtype)

    def loss(signals, learned):
        return jnp.sum(rule(signals, learned, moving, KEY, True)[0] * jnp.array(PEER["weights"]))

    signals, learned = jax.grad(loss, (0, 1))(BATCHES[0], LEARNED)
    np.testing.assert_allclose(signals, PEER["input_gradient"], rtol=1e-9, atol=1e-12)
    np.testing.assert_allclose(learned.gamma, PEER["gamma_gradient"], rtol=1e-9, atol=1e-12)
    np.testing.assert_allclose(learned.beta, PEER["beta_gradient"], rtol=1e-9, atol=1e-12)


@rules
def test_momentum_is_the_share_kept(name):
    """0 keeps nothing but the last batch, whose variance is divided by its number of points."""
    _, moving = trained(catalog()[name](momentum=0.0))
    np.testing.assert_allclose(moving.mean, BATCHES[-1].mean(0), rtol=1e-12)
    np.testing.assert_allclose(moving.variance, np.var(BATCHES[-1], axis=0), rtol=1e-12)


@rules
def test_units_come_out_with_mean_0_and_deviation_1(name):
    rule, signals = catalog()[name](), 5 + 3 * jax.random.normal(KEY, (50, 4))
    output, _ = rule(signals, *rule.init(4, signals.dtype), KEY, True)
    np.testing.assert_allclose(output.mean(0), 0, atol=1e-12)
    np.testing.assert_allclose(output.std(0), 1, rtol=1e-5)


@rules
def test_a_unit_that_does_not_vary_gives_no_nan(name):
    """A dead unit: value β, gradient 0."""
    rule, signals = catalog()[name](), jnp.zeros((5, 2))
    state = rule.init(2, signals.dtype)
    output, gradient = jax.value_and_grad(lambda x: jnp.sum(rule(x, *state, KEY, True)[0]))(signals)
    assert output == 0
    assert not np.any(gradient)
