"""Multilayer perceptrons: their parameters, and the way of the signals through them.

A layer computes z = xW + b; hidden layers then apply the rules that act before the activation,
the activation, and the rules that act after it. The output layer is z alone: logits, or values.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
from jax import Array

from backend.engine.recipe import Signals
from backend.foundation.types import Tree
from backend.techniques.initializers import AbstractInitializer

Sizes = tuple[int, ...]
"""Units of each layer: features, hidden widths, outputs."""


class Dense(NamedTuple):
    """One layer's weights (fan_in, fan_out) and biases (fan_out,)."""

    weights: Any
    biases: Any


class Parameters(NamedTuple):
    """All that is learned; a list has an entry for each layer, input side first.

    learned: for each hidden layer what its activation and its rules learn.
    """

    dense: list[Dense]
    learned: list[tuple[Tree, ...]]

    def of_layers(self, values: Sequence[Any]) -> "Parameters":
        """A tree of the same shape that holds, in layer i's leaves, values[i]."""

        def fill(tree: Tree, value: Any) -> Tree:
            return jax.tree.map(lambda leaf: jnp.broadcast_to(value, jnp.shape(leaf)), tree)

        dense = [fill(layer, value) for layer, value in zip(self.dense, values, strict=True)]
        return Parameters(dense, [fill(*both) for both in zip(self.learned, values, strict=False)])


class Passed(NamedTuple):
    """What a forward pass yields.

    outputs: (points, outputs). slopes: derivative of each hidden activation at its input.
    """

    outputs: Array
    activations: list[Array]
    slopes: list[Array]
    moving: list[tuple[Tree, ...]]


def begin(
    initializer: AbstractInitializer, signals: Signals, sizes: Sizes, key: Array, dtype: Any
) -> tuple[Parameters, list[tuple[Tree, ...]]]:
    """Fresh parameters, and what the rules keep up. The same key draws the same weights."""
    keys = jax.random.split(key, len(sizes) - 1)
    shapes = list(pairwise(sizes))
    weights: list[Any] = [None] * len(shapes)
    for shape in dict.fromkeys(shapes):  # Equal layers in one go: compiled once, not each.
        places = [i for i, other in enumerate(shapes) if other == shape]
        drawn = jax.vmap(lambda key, shape=shape: initializer.draw(key, *shape, dtype))(
            keys[jnp.array(places)]
        )
        for i, layer in zip(places, drawn, strict=True):
            weights[i] = layer
    dense = [Dense(w, jnp.zeros(w.shape[1], dtype)) for w in weights]
    begun = [[rule.init(width, dtype) for rule in signals.layers] for width in sizes[1:-1]]
    learned = [
        (signals.activation.init(width, dtype), *(pair[0] for pair in pairs))
        for width, pairs in zip(sizes[1:-1], begun, strict=True)
    ]
    return Parameters(dense, learned), [tuple(pair[1] for pair in pairs) for pairs in begun]


def forward(
    signals: Signals,
    parameters: Parameters,
    moving: list[tuple[Tree, ...]],
    x: Array,
    key: Array,
    *,
    training: bool = False,
    sampling: bool = False,
    taps: list[Array] | None = None,
) -> Passed:
    """Send points x (points, features) through.

    training: rules act as in training; sampling: those that draw do (Monte Carlo dropout).
    taps: added to each layer's z; the loss's derivative by them is its signal gradient.
    """
    activations, slopes, kept = [], [], []
    for i, dense in enumerate(parameters.dense):
        z = x @ dense.weights + dense.biases[None, :]
        if taps is not None:
            z = z + taps[i]
        if i == len(parameters.dense) - 1:
            return Passed(z, activations, slopes, kept)
        way = _Way(signals, parameters.learned[i], moving[i], jax.random.fold_in(key, i))
        x, slope = way.through(z, training, sampling)
        activations.append(x)
        slopes.append(slope)
        kept.append(tuple(way.moving))
    raise AssertionError("a network has an output layer")


class Steady(NamedTuple):
    """A network without those of its rules that draw anew at each step."""

    signals: Signals
    parameters: Parameters
    moving: list[tuple[Tree, ...]]


def steady(signals: Signals, parameters: Parameters, moving: list[tuple[Tree, ...]]) -> Steady:
    """The same network, dropout and its like left out of it."""
    kept = [i for i, rule in enumerate(signals.layers) if not rule.stochastic]
    learned = [(shape, *(rules[i] for i in kept)) for shape, *rules in parameters.learned]
    return Steady(
        Signals(signals.activation, tuple(signals.layers[i] for i in kept)),
        Parameters(parameters.dense, learned),
        [tuple(layer[i] for i in kept) for layer in moving],
    )


class _Way:
    """One hidden layer's rules and activation, as the signals meet them."""

    def __init__(
        self, signals: Signals, learned: tuple[Tree, ...], moving: tuple[Tree, ...], key: Array
    ) -> None:
        self._signals, self._key = signals, key
        self._shape, *self._learned = learned
        self.moving = list(moving)

    def through(self, z: Array, training: bool, sampling: bool) -> tuple[Array, Array]:
        """The layer's activations, and the activation function's slope at its input."""
        z = self._rules(z, True, training, sampling)
        a, slope = jax.jvp(
            lambda z: self._signals.activation(z, self._shape), (z,), (jnp.ones_like(z),)
        )
        return self._rules(a, False, training, sampling), slope

    def _rules(self, signals: Array, before: bool, training: bool, sampling: bool) -> Array:
        for i, rule in enumerate(self._signals.layers):
            if rule.before == before:
                acting = training or (sampling and rule.stochastic)
                key = jax.random.fold_in(self._key, i)
                signals, self.moving[i] = rule(
                    signals, self._learned[i], self.moving[i], key, acting
                )
        return signals
