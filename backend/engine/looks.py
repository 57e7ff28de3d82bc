"""A look at a network: losses, predictions, and what goes on in its layers, without a step."""

from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
from jax import Array
from jax.flatten_util import ravel_pytree

from backend.engine.losses import JUDGES, Task
from backend.engine.network import Parameters, forward, steady
from backend.engine.programs import Program, programs
from backend.engine.recipe import Signals
from backend.foundation.types import Tree

SAMPLES = 16
"""Random passes of Monte Carlo dropout (Gal & Ghahramani, 2016)."""


class Scene(NamedTuple):
    """What a network is looked at with.

    x, y: training points, then validation points; `training` and `validation` are 1 for the
    points that count there and 0 for all others. probe: which points the layers are looked at with.
    grid: inputs at which predictions are wanted besides.
    """

    x: Any
    y: Any
    training: Any
    validation: Any
    probe: Any
    grid: Any


class Seen(NamedTuple):
    """What is seen. Predictions are probabilities, or values; their spread is Monte Carlo's."""

    training_loss: Any
    validation_loss: Any
    training_accuracy: Any
    validation_accuracy: Any
    penalty: Any
    predictions: Any
    on_grid: Any
    spread: Any | None
    spread_on_grid: Any | None
    inside: "Inside"


class Inside(NamedTuple):
    """A network's inside on the probe points; lists go from the first layer to the output's.

    activations: (points, units), the output layer's outputs last. slopes: the activation
    functions' derivatives, hidden layers only. arriving: the loss's derivative by each layer's
    pre-activations. weights, gradients: (fan_in, fan_out), of the loss without penalties.
    """

    activations: list[Any]
    slopes: list[Any]
    arriving: list[Any]
    weights: list[Any]
    gradients: list[Any]


def look_program(
    signals: Signals, penalties: tuple[Any, ...], parameters: Parameters, task: Task, scene: Scene
) -> Program:
    """The program that looks at networks of this structure; optimizers do not matter to it."""
    shapes = tuple((tuple(leaf.shape), str(leaf.dtype)) for leaf in jax.tree.leaves(parameters))
    forms = tuple(tuple(part.shape) for part in (scene.x, scene.y, scene.probe, scene.grid))
    structures = (jax.tree.structure((signals, penalties)), jax.tree.structure(parameters))
    _, unravel = ravel_pytree(parameters)
    return programs.get(("look", structures, shapes, task, forms), partial(_look, unravel, task))


def _look(
    unravel: Callable[[Array], Parameters],
    task: Task,
    signals: Signals,
    penalties: tuple[Any, ...],
    theta: Array,
    moving: list[tuple[Tree, ...]],
    key: Array,
    scene: Scene,
) -> Seen:
    judge, parameters = JUDGES[task], unravel(theta)
    count = len(scene.x)
    everywhere = jnp.concatenate([scene.x, scene.grid])
    outputs = forward(signals, parameters, moving, everywhere, key).outputs
    losses = judge.losses(outputs[:count], scene.y)
    right = judge.right(outputs[:count], scene.y)
    predictions = judge.predict(outputs)
    spread = None
    if any(rule.stochastic for rule in signals.layers):

        def sample(key: Array) -> Array:
            passed = forward(signals, parameters, moving, everywhere, key, sampling=True)
            return judge.predict(passed.outputs)

        spread = jnp.std(jax.vmap(sample)(jax.random.split(key, SAMPLES)), axis=0)
    weights = [dense.weights for dense in parameters.dense]
    return Seen(
        training_loss=_mean(losses, scene.training),
        validation_loss=_mean(losses, scene.validation),
        training_accuracy=_mean(right, scene.training),
        validation_accuracy=_mean(right, scene.validation),
        penalty=sum((penalty(weights) for penalty in penalties), jnp.zeros((), theta.dtype)),
        predictions=predictions[:count],
        on_grid=predictions[count:],
        spread=None if spread is None else spread[:count],
        spread_on_grid=None if spread is None else spread[count:],
        inside=_inside(task, signals, parameters, moving, key, scene),
    )


def _mean(values: Array, counted: Array) -> Array:
    """Over the points that count; what is not finite at the others does not matter."""
    return jnp.sum(jnp.where(counted > 0, values, 0)) / jnp.sum(counted)


def _inside(
    task: Task,
    signals: Signals,
    parameters: Parameters,
    moving: list[tuple[Tree, ...]],
    key: Array,
    scene: Scene,
) -> Inside:
    """What goes on on the probe points, as in a training step but without dropout."""
    x, y = scene.x[scene.probe], scene.y[scene.probe]
    still = steady(signals, parameters, moving)

    def loss(parameters: Parameters, taps: list[Array]) -> tuple[Array, Any]:
        passed = forward(still.signals, parameters, still.moving, x, key, training=True, taps=taps)
        return jnp.mean(JUDGES[task].losses(passed.outputs, y)), passed

    dtype = parameters.dense[0].weights.dtype
    taps = [jnp.zeros((len(x), layer.biases.shape[0]), dtype) for layer in parameters.dense]
    (gradient, arriving), passed = jax.grad(loss, (0, 1), has_aux=True)(still.parameters, taps)
    return Inside(
        activations=[*passed.activations, passed.outputs],
        slopes=passed.slopes,
        arriving=arriving,
        weights=[dense.weights for dense in parameters.dense],
        gradients=[dense.weights for dense in gradient.dense],
    )
