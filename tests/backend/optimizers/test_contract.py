"""What every optimizer promises, whoever wrote it: run on each member the catalog finds."""

import dataclasses

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from backend.optimizers import catalog

optimizers = pytest.mark.parametrize("kind", catalog().values(), ids=catalog().keys())

NETWORK = {
    "hidden": {"weights": jnp.full((3, 4), 0.5, jnp.float32), "bias": jnp.ones(4, jnp.float32)},
    "out": (jnp.full((4, 1), -0.5, jnp.float32),),
}


def walk(optimizer, loss, theta, steps):
    """`steps` steps in one program; the last parameters."""

    def body(_, walker):
        theta, state = walker
        gradient = jax.grad(loss)(optimizer.probe(theta, state))
        update = optimizer.update(gradient, state, theta)
        return jax.tree.map(jnp.add, theta, update.step), update.state

    return jax.lax.fori_loop(0, steps, body, (theta, optimizer.init(theta)))[0]


def bowl(theta):
    """Half the squared length of all parameters."""
    return sum(jnp.vdot(leaf, leaf) for leaf in jax.tree.leaves(theta)) / 2


@optimizers
def test_lowers_the_bowl(kind):
    """At a modest rate the loss falls, whatever the rule."""
    start = jnp.array([1.0, -2.0])
    end = walk(kind(learning_rate=0.01), bowl, start, 200)
    assert bowl(end) < bowl(start)


@optimizers
def test_takes_a_networks_parameters_and_keeps_their_dtype(kind):
    """Any pytree, float32 in and float32 out, although knobs are Python floats."""
    end = jax.jit(lambda rule, theta: walk(rule, bowl, theta, 3))(kind(), NETWORK)
    assert jax.tree.structure(end) == jax.tree.structure(NETWORK)
    assert all(leaf.dtype == jnp.float32 for leaf in jax.tree.leaves(end))
    assert bowl(end) < bowl(NETWORK)


@optimizers
def test_a_changed_number_compiles_nothing(kind):
    """Every knob is an argument: other values, the same program."""
    traced = []

    @jax.jit
    def program(optimizer, theta):
        traced.append(None)
        return walk(optimizer, bowl, theta, 2)

    program(kind(), jnp.ones(2))
    for knob in kind.knobs:
        other = (not knob.default) if knob.is_flag else knob.low
        program(dataclasses.replace(kind(), **{knob.name: other}), jnp.ones(2))
    assert len(traced) == 1


@optimizers
@pytest.mark.parametrize("size", [0.0, 1e-300, 1e150])
def test_survives_zero_and_huge_gradients(kind, size):
    """A flat place or a cliff never makes NaN out of a finite gradient."""
    optimizer, theta = kind(), jnp.zeros(2)
    update = optimizer.update(jnp.full(2, size), optimizer.init(theta), theta)
    assert not np.isnan(update.step).any()
    if size == 0:
        assert not np.any(update.step)


@optimizers
def test_every_reading_exists_and_every_formula_shows_one(kind):
    """What the page draws is there, one number per coordinate."""
    optimizer, theta = kind(), jnp.ones(2)
    update = optimizer.update(jnp.ones(2), optimizer.init(theta), theta)
    for reading in kind.readings:
        value = update.shown.get(reading.name, getattr(update.state, reading.name, None))
        assert value is not None, f"{reading.name} is neither shown nor in the state"
        assert value.shape == theta.shape
    names = {reading.name for reading in kind.readings} | {"gradient", "step", None}
    assert {formula.shows for formula in kind.formulas} <= names
