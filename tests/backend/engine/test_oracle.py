"""A training beside PyTorch's: Adam, batch normalisation and clipping, from recorded weights.

A bias before a normalisation has no gradient but rounding errors, so those are not compared.
"""

import json
from pathlib import Path
from types import SimpleNamespace

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from jax.flatten_util import ravel_pytree

from backend.engine.network import Dense, Parameters
from backend.engine.walk import ROWS, Block, Lane, walk_program
from backend.techniques import clipping, layers
from backend.techniques.layers._batch_norm import Learned, Moving
from tests.backend.engine.nets import KINDS, member, named, recipe
from tests.backend.engine.reference.losses import loss
from tests.backend.engine.reference.passes import forward
from tests.backend.engine.reference.training import Run

RECORDED = json.loads((Path(__file__).parents[2] / "oracle" / "training.json").read_text())
X, Y, BATCHES = (np.array(RECORDED[name]) for name in ("x", "y", "batches"))
STEPS = len(BATCHES)
# clip_grad_norm_ adds 1e-6 to the norm that it divides by; clip_grad_value_ is exact.
TOLERANCES = {"global_clipnorm": 1e-4, "clipvalue": 1e-8}
runs = pytest.mark.parametrize("name", TOLERANCES)


def made(name):
    """The recorded recipe."""
    return recipe(
        KINDS["adam"](learning_rate=0.02),
        layers=(member(layers, "batch_norm", momentum=0.9, eps=1e-5),),
        clipping=member(clipping, name, clip=RECORDED["clip"][name]),
    )


def recorded(name, when):
    """Named tensors of the beginning or the end."""
    stated = RECORDED["runs"][name][when]
    return tuple(
        {key: np.array(values) for key, values in stated[part].items()}
        for part in ("theta", "moving")
    )


def agree(name, theta, moving, losses):
    """With what PyTorch ended with."""
    close = {"rtol": TOLERANCES[name], "atol": TOLERANCES[name]}
    np.testing.assert_allclose(losses, RECORDED["runs"][name]["losses"], **close)
    expected, averages = recorded(name, "end")
    for key, tensor in expected.items():
        if key not in ("0.biases", "1.biases"):
            np.testing.assert_allclose(theta[key], tensor, **close, err_msg=key)
    for key, average in averages.items():
        if key.endswith("variance"):  # PyTorch averages the unbiased variance, from 1 onwards.
            faded = 0.9**STEPS
            average = faded + (average - faded) * (1 - 1 / BATCHES.shape[1])
        np.testing.assert_allclose(moving[key], average, **close, err_msg=key)


@runs
def test_the_reference_agrees_with_pytorch(name):
    run = Run(made(name), STEPS, *recorded(name, "begin"))
    for rows in BATCHES:
        run.step(X[rows], Y[rows])
    agree(name, run.theta, run.moving, run.losses)


@runs
def test_the_engine_agrees_with_pytorch(name):
    """The compiled loop, given the recorded weights, points and batches."""
    theta, moving = recorded(name, "begin")
    parameters = Parameters(
        [Dense(theta[f"{i}.weights"], theta[f"{i}.biases"]) for i in range(3)],
        [((), Learned(theta[f"{i}.0.gamma"], theta[f"{i}.0.beta"])) for i in range(2)],
    )
    kept = [(Moving(moving[f"{i}.0.mean"], moving[f"{i}.0.variance"]),) for i in range(2)]
    rules = made(name).rules
    flat, unravel = ravel_pytree(jax.tree.map(jnp.asarray, parameters))
    lane = Lane(flat, rules.optimizer.init(flat), kept, jax.random.key(0), jnp.array(0, jnp.int32))
    rows = np.zeros((ROWS, BATCHES.shape[1]), np.int32)
    rows[:STEPS] = BATCHES
    block = Block(X, Y.astype(np.int32), rows, np.ones(ROWS), None, None)
    walk = walk_program(rules, parameters, "classes", block)
    after, losses = walk(rules, lane, block, STEPS)
    ended = SimpleNamespace(parameters=unravel(after.theta), moving=after.moving)
    agree(name, *named(ended), losses[:STEPS])


def test_both_test_alike():
    """In test mode PyTorch's own averages give PyTorch's own loss."""
    recorded_run = RECORDED["runs"]["clipvalue"]
    outputs = forward(made("clipvalue"), *recorded("clipvalue", "end"), X, training=False)
    assert loss(outputs.activations[-1], Y) == pytest.approx(recorded_run["test_loss"], rel=1e-12)
