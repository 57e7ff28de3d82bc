"""A look at a network: losses, predictions, and what goes on in its layers, without a step."""

from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
from jax import Array
from jax.flatten_util import ravel_pytree

from backend.engine.losses import JUDGES, Task
from backend.engine.network import Parameters, forward
from backend.engine.programs import Program, programs
from backend.engine.recipe import Signals
from backend.foundation.types import Tree

BINS = 24
"""Bars of a histogram."""

SAMPLES = 16
"""Random passes of Monte Carlo dropout (Gal & Ghahramani, 2016)."""


class Scene(NamedTuple):
    """What a network is looked at with.

    x, y: training points, then validation points; `training` and `validation` weigh each point
    in its mean (0: it only fills up). probe: which points the layers are looked at with.
    grid: inputs at which predictions are wanted besides.
    """

    x: Any
    y: Any
    training: Any
    validation: Any
    probe: Any
    grid: Any


class Seen(NamedTuple):
    """What is seen. Lists of layers end with the output layer; predictions are probabilities."""

    training_loss: Array
    validation_loss: Array
    training_accuracy: Array
    validation_accuracy: Array
    penalty: Array
    predictions: Array
    on_grid: Array
    spread: Array | None
    spread_on_grid: Array | None
    layers: dict[str, Array]
    activations: "Histograms"
    weights: "Histograms"


class Histograms(NamedTuple):
    """For each layer the lowest and highest value, and the share that each bar holds."""

    low: Array
    high: Array
    counts: Array


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
    layers, activations = _layers(task, signals, parameters, moving, key, scene)
    return Seen(
        training_loss=jnp.dot(scene.training, losses),
        validation_loss=jnp.dot(scene.validation, losses),
        training_accuracy=jnp.dot(scene.training, right),
        validation_accuracy=jnp.dot(scene.validation, right),
        penalty=sum((penalty(weights) for penalty in penalties), jnp.zeros((), theta.dtype)),
        predictions=predictions[:count],
        on_grid=predictions[count:],
        spread=None if spread is None else spread[:count],
        spread_on_grid=None if spread is None else spread[count:],
        layers=layers,
        activations=_each(_histogram, activations),
        weights=_each(_histogram, weights),
    )


def _layers(
    task: Task,
    signals: Signals,
    parameters: Parameters,
    moving: list[tuple[Tree, ...]],
    key: Array,
    scene: Scene,
) -> tuple[dict[str, Array], list[Array]]:
    """Each layer's readings on the probe points, as in a training step but without dropout."""
    x, y = scene.x[scene.probe], scene.y[scene.probe]
    steady = Signals(
        signals.activation, tuple(rule for rule in signals.layers if not rule.stochastic)
    )
    kept = [i for i, rule in enumerate(signals.layers) if not rule.stochastic]
    learned = [(shape, *(rules[i] for i in kept)) for shape, *rules in parameters.learned]
    stripped = Parameters(parameters.dense, learned)
    still = [tuple(layer[i] for i in kept) for layer in moving]

    def loss(parameters: Parameters, taps: list[Array]) -> tuple[Array, Any]:
        passed = forward(steady, parameters, still, x, key, training=True, taps=taps)
        return jnp.mean(JUDGES[task].losses(passed.outputs, y)), passed

    dtype = parameters.dense[0].weights.dtype
    taps = [jnp.zeros((len(x), layer.biases.shape[0]), dtype) for layer in parameters.dense]
    (gradient, arrived), passed = jax.grad(loss, (0, 1), has_aux=True)(stripped, taps)
    activations = [*passed.activations, passed.outputs]
    slopes = [*passed.slopes, jnp.ones_like(passed.outputs)]
    weights = [dense.weights for dense in parameters.dense]
    by_name = {
        "gradient_norm": _each(_norm, [dense.weights for dense in gradient.dense]),
        "signal_gradient": _each(_root_mean_square, arrived),
        "activation_mean": _each(jnp.mean, activations),
        "activation_deviation": _each(lambda a: _root_mean_square(a - jnp.mean(a)), activations),
        "activation_square": _each(lambda a: jnp.square(_root_mean_square(a)), activations),
        "weight_norm": _each(_norm, weights),
        "largest_unit_norm": _each(lambda w: jnp.max(jnp.linalg.norm(w, axis=0)), weights),
        "zero_weights": _each(lambda w: jnp.mean(jnp.abs(w) < NEAR_ZERO, dtype=w.dtype), weights),
        "dead_units": _each(lambda s: jnp.mean(jnp.all(s == 0, axis=0), dtype=s.dtype), slopes),
    }
    return by_name, activations


NEAR_ZERO = 1e-3
"""Weights smaller than this count as zero; under ℓ1 they hop about zero by less than a step."""


def _norm(values: Array) -> Array:
    """ℓ2 norm of all entries; scaled first, so that 1e-30 and 1e30 do not leave the dtype."""
    most = jnp.max(jnp.abs(values))
    safe = jnp.where(most > 0, most, 1)
    return most * jnp.sqrt(jnp.sum(jnp.square(values / safe)))


def _root_mean_square(values: Array) -> Array:
    return _norm(values) / jnp.sqrt(jnp.asarray(values.size, values.dtype))


def _histogram(values: Array) -> Histograms:
    low, high = jnp.min(values), jnp.max(values)
    width = jnp.where(high > low, high - low, 1)
    bars = jnp.clip(jnp.floor((values - low) / width * BINS), 0, BINS - 1)
    counts = jax.lax.map(
        lambda bar: jnp.mean(bars == bar, dtype=values.dtype), jnp.arange(BINS, dtype=values.dtype)
    )
    return Histograms(low, high, counts)


def _each(reading: Callable[[Array], Any], layers: list[Array]) -> Any:
    """A reading of every layer, stacked; equal layers are read in one go, to compile less."""
    shapes = [layer.shape for layer in layers]
    read: list[Any] = [None] * len(layers)
    for shape in dict.fromkeys(shapes):
        places = [i for i, other in enumerate(shapes) if other == shape]
        found = jax.vmap(reading)(jnp.stack([layers[i] for i in places]))
        for n, i in enumerate(places):
            read[i] = jax.tree.map(lambda part, n=n: part[n], found)
    return jax.tree.map(lambda *parts: jnp.stack(parts), *read)
