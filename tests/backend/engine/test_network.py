"""Networks: their first weights, and chance on the way of the signals."""

from functools import partial

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from backend.engine.network import begin, forward
from backend.techniques import activations, initializers, layers
from tests.backend.engine.nets import member, recipe

MANY = 20_000
RATE = 0.4
THINNED = recipe(
    hidden=(30, 30),
    initializer=member(initializers, "he_normal"),
    activation=member(activations, "relu"),
    layers=(member(layers, "dropout", rate=RATE),),
)
X = np.array([[0.7, -1.2]])


@pytest.fixture(scope="module")
def drawn():
    """A network of two hidden layers."""
    key = jax.random.key(0)
    return begin(THINNED.initializer, THINNED.signals, (2, 30, 30, 1), key, jnp.float64)


@pytest.fixture(scope="module")
def sent(drawn):
    """The hidden layers' signals, of one point, in testing and many times in training."""

    @partial(jax.jit, static_argnums=1)
    def hidden(key, training):
        passed = forward(THINNED.signals, *drawn, jnp.asarray(X), key, training=training)
        return [a[0] for a in passed.activations]

    many = jax.vmap(lambda key: hidden(key, True))(jax.random.split(jax.random.key(1), MANY))
    return hidden(jax.random.key(2), False), many


def test_dropout_keeps_what_is_expected(sent):
    """Over many masks a signal's mean is what it is in testing, within five standard errors."""
    (still, _), (thinned, _) = sent
    error = np.asarray(still) * np.sqrt(RATE / (1 - RATE) / MANY)
    assert (np.abs(np.mean(thinned, axis=0) - still) <= 5 * error).all()
    assert np.std(thinned, axis=0) / np.sqrt(MANY) == pytest.approx(error, rel=0.05)


def test_dropout_leaves_out_its_share(sent):
    """The rest is enlarged; each unit is left out for itself."""
    (still, _), (thinned, _) = sent
    alive = np.asarray(still) > 0
    gone = np.asarray(thinned)[:, alive] == 0
    assert np.mean(gone) == pytest.approx(RATE, abs=0.005)
    np.testing.assert_allclose(np.max(thinned, axis=0), still / (1 - RATE), rtol=1e-12)
    together = np.corrcoef(gone.T) - np.eye(alive.sum())
    assert np.abs(together).max() < 0.04


def test_equal_shapes_do_not_get_equal_weights(drawn):
    """Layers of one shape are drawn together, each with a key of its own."""
    parameters, _ = drawn
    assert [w.shape for w, _ in parameters.dense] == [(2, 30), (30, 30), (30, 1)]
    alike = begin(THINNED.initializer, THINNED.signals, (4, 4, 4, 4), jax.random.key(0), float)[0]
    weights = [np.asarray(w) for w, _ in alike.dense]
    assert not np.array_equal(weights[0], weights[1])
    assert all((b == 0).all() for _, b in alike.dense)


def test_each_layer_s_weights_come_from_the_initializer(drawn):
    """With the keys of the layers, one by one."""
    keys = jax.random.split(jax.random.key(0), 3)
    for key, (w, _) in zip(keys, drawn[0].dense, strict=True):
        expected = THINNED.initializer.draw(key, *w.shape, jnp.float64)
        np.testing.assert_allclose(w, expected, rtol=1e-12)
