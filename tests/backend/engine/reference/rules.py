"""The update rules by product.md's formulas, for one tensor: each returns the step.

k: knobs; eta: the rate at this step; g: the gradient; s: what is remembered; t: 1, 2, …
"""

import numpy as np


def sgd(k, eta, g, s, t):
    return -eta * g


def momentum(k, eta, g, s, t):
    s["m"] = k.momentum * s.get("m", 0) - eta * g
    return s["m"]


def adagrad(k, eta, g, s, t):
    s["s"] = s.get("s", k.initial_accumulator) + g**2
    return -eta * g / np.sqrt(s["s"] + k.eps)


def rmsprop(k, eta, g, s, t):
    s["s"] = k.rho * s.get("s", 0) + (1 - k.rho) * g**2
    return -eta * g / np.sqrt(s["s"] + k.eps)


def adam(k, eta, g, s, t):
    _moments(k, g, s)
    m_hat = s["m"] / (1 - k.beta1**t)
    return -eta * m_hat / (np.sqrt(s["s"] / (1 - k.beta2**t)) + k.eps)


def nadam(k, eta, g, s, t):
    _moments(k, g, s)
    now, following = (k.beta1 * (1 - 0.5 * 0.96 ** (k.momentum_decay * u)) for u in (t, t + 1))
    s["product"] = s.get("product", 1.0) * now
    ahead = following * s["m"] / (1 - s["product"] * following)
    numerator = ahead + (1 - now) * g / (1 - s["product"])
    return -eta * numerator / (np.sqrt(s["s"] / (1 - k.beta2**t)) + k.eps)


def _moments(k, g, s):
    s["m"] = k.beta1 * s.get("m", 0) + (1 - k.beta1) * g
    s["s"] = k.beta2 * s.get("s", 0) + (1 - k.beta2) * g**2


RULES = {
    "sgd": sgd,
    "momentum": momentum,
    "nag": momentum,  # Only the place where the gradient is measured differs.
    "adagrad": adagrad,
    "rmsprop": rmsprop,
    "adam": adam,
    "nadam": nadam,
}
