"""Forward and back through a multilayer perceptron, each operation with its derivative by hand."""

from dataclasses import dataclass, field

import numpy as np

from tests.backend.engine.reference.activations import SLOPE, VALUE


def kind(member):
    """A technique's or an optimizer's id."""
    return type(member).__module__.rpartition(".")[-1]


@dataclass
class Passed:
    """A forward pass; `back` goes the way again, from the outputs' derivative to all others.

    arriving: the loss's derivative by each layer's pre-activations, once `back` has been.
    """

    theta: dict
    moving: dict
    activations: list = field(default_factory=list)
    slopes: list = field(default_factory=list)
    arriving: dict = field(default_factory=dict)
    gradient: dict = field(default_factory=dict)
    ways_back: list = field(default_factory=list)

    def back(self, delta):
        for way in reversed(self.ways_back):
            delta = way(delta)
        return self.gradient


def forward(recipe, theta, moving, x, training):
    """Send x through; `moving` averages are used when testing, and made anew when training."""
    passed, layers = Passed(theta, dict(moving)), len(recipe.hidden) + 1
    for i in range(layers):
        x = _dense(passed, i, x)
        if i < layers - 1:
            x = _rules(passed, recipe, i, x, training, before=True)
            x = _activate(passed, recipe.activation, i, x)
            x = _rules(passed, recipe, i, x, training, before=False)
        passed.activations.append(x)
    return passed


def _dense(passed, i, x):
    weights, biases = passed.theta[f"{i}.weights"], passed.theta[f"{i}.biases"]

    def back(delta):
        passed.arriving[i] = delta
        passed.gradient[f"{i}.weights"] = x.T @ delta
        passed.gradient[f"{i}.biases"] = delta.sum(axis=0)
        return delta @ weights.T

    passed.ways_back.append(back)
    return x @ weights + biases


def _activate(passed, activation, i, z):
    alpha, which = passed.theta.get(f"{i}.alpha"), kind(activation)
    slope = SLOPE[which](z, activation, alpha)

    def back(delta):
        if alpha is not None:
            passed.gradient[f"{i}.alpha"] = (delta * np.where(z > 0, 0, z)).sum(axis=0)
        return delta * slope

    passed.slopes.append(slope)
    passed.ways_back.append(back)
    return VALUE[which](z, activation, alpha)


def _rules(passed, recipe, i, z, training, before):
    for j, rule in enumerate(recipe.layers):
        if before == (kind(rule) == "batch_norm"):
            z = _batch_norm(passed, rule, f"{i}.{j}", z, training)
    return z


def _batch_norm(passed, rule, name, z, training):
    gamma, beta = passed.theta[f"{name}.gamma"], passed.theta[f"{name}.beta"]
    mean, variance = passed.moving[f"{name}.mean"], passed.moving[f"{name}.variance"]
    if training:
        kept, old_mean, old_variance = rule.momentum, mean, variance
        mean = z.sum(axis=0) / len(z)
        variance = ((z - mean) ** 2).sum(axis=0) / len(z)
        passed.moving[f"{name}.mean"] = kept * old_mean + (1 - kept) * mean
        passed.moving[f"{name}.variance"] = kept * old_variance + (1 - kept) * variance
    deviation = np.sqrt(variance + rule.eps)
    standard = (z - mean) / deviation

    def back(delta):
        passed.gradient[f"{name}.gamma"] = (delta * standard).sum(axis=0)
        passed.gradient[f"{name}.beta"] = delta.sum(axis=0)
        along = delta * gamma
        through_variance = standard * (along * standard).mean(axis=0)
        return (along - along.mean(axis=0) - through_variance) / deviation

    passed.ways_back.append(back)
    return gamma * standard + beta
