"""Training steps: one contestant's whole recipe in one compiled loop."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
from jax import Array
from jax.flatten_util import ravel_pytree

from backend.engine.losses import JUDGES, Task
from backend.engine.network import Parameters, forward
from backend.engine.programs import Program, programs
from backend.engine.recipe import Rules
from backend.foundation.types import Tree

ROWS = 256
"""Steps that one call may take; the one static size."""


class Lane(NamedTuple):
    """Where a contestant's training stands.

    theta: all parameters in one vector, which costs an update rule the fewest operations.
    moving: what layer rules keep up. key: of the seed; each step folds its number in.
    """

    theta: Array
    state: Any
    moving: list[tuple[Tree, ...]]
    key: Array
    step: Array


class Block(NamedTuple):
    """What a call is given: points, which of them each step sees, and rates.

    rates: what each step multiplies the learning rate by. scales: the same for the parameters
    in `reused`, which a warm start handed on; 0 freezes them.
    """

    x: Array
    y: Array
    batches: Any
    rates: Any
    scales: Any
    reused: Any


def walk_program(rules: Rules, parameters: Parameters, task: Task, block: Block) -> Program:
    """The program that takes steps for these structures, on points of this form."""
    shapes = tuple((tuple(leaf.shape), str(leaf.dtype)) for leaf in jax.tree.leaves(parameters))
    forms = tuple(tuple(part.shape) for part in (block.x, block.y, block.batches))
    frozen = block.reused is not None
    key = ("walk", jax.tree.structure(rules), jax.tree.structure(parameters), shapes, task, forms)
    _, unravel = ravel_pytree(parameters)
    return programs.get((*key, frozen), partial(_walk, unravel, task))


def _walk(
    unravel: Callable[[Array], Parameters],
    task: Task,
    rules: Rules,
    lane: Lane,
    block: Block,
    count: Array,
) -> tuple[Lane, Array]:
    """`count` steps; also each step's loss on its batch, the penalty left out."""

    def body(k: Array, before: tuple[Lane, Array]) -> tuple[Lane, Array]:
        lane, loss = _step(unravel, task, rules, before[0], block, k)
        return lane, before[1].at[k].set(loss)

    blanks = jnp.zeros(ROWS, lane.theta.dtype)
    return jax.lax.fori_loop(0, count, body, (lane, blanks))


def _step(
    unravel: Callable[[Array], Parameters],
    task: Task,
    rules: Rules,
    lane: Lane,
    block: Block,
    k: Array,
) -> tuple[Lane, Array]:
    x, y = block.x[block.batches[k]], block.y[block.batches[k]]
    key = jax.random.fold_in(lane.key, lane.step)

    def loss(parameters: Parameters) -> tuple[Array, tuple[Array, Any]]:
        passed = forward(rules.signals, parameters, lane.moving, x, key, training=True)
        plain = jnp.mean(JUDGES[task].losses(passed.outputs, y))
        weights = [dense.weights for dense in parameters.dense]
        whole = sum((penalty(weights) for penalty in rules.penalties), plain)
        return whole, (plain, passed.moving)

    pace, frozen = block.rates[k], None
    if block.reused is not None:
        pace = jnp.where(block.reused, pace * block.scales[k], pace)
        frozen = block.reused & (block.scales[k] == 0)
    rule = replace(rules.optimizer, learning_rate=rules.optimizer.learning_rate * pace)
    probe = unravel(rule.probe(lane.theta, lane.state))
    gradient, (plain, moving) = jax.grad(loss, has_aux=True)(probe)
    if frozen is not None:  # A frozen layer has no gradient, so none to clip or remember.
        gradient = unravel(jnp.where(frozen, 0, ravel_pytree(gradient)[0]))
    if rules.clipping is not None:
        gradient = rules.clipping(gradient)
    step, state, _ = rule.update(ravel_pytree(gradient)[0], lane.state, lane.theta)
    theta = lane.theta + step
    if rules.constraint is not None:
        theta = ravel_pytree(_constrained(rules.constraint, unravel(theta)))[0]
        if frozen is not None:
            theta = jnp.where(frozen, lane.theta, theta)
    return Lane(theta, state, moving, lane.key, lane.step + 1), plain


def _constrained(constraint: Any, parameters: Parameters) -> Parameters:
    dense = [layer._replace(weights=constraint(layer.weights)) for layer in parameters.dense]
    return parameters._replace(dense=dense)
