"""The ten activations and their derivatives, by hand.

k holds the knobs; PReLU's learned slopes are handed in as alpha.
"""

import numpy as np
from scipy.special import erf

SELU_SCALE, SELU_ALPHA = 1.0507009873554805, 1.6732632423543772


def _sigma(z):
    return 1 / (1 + np.exp(-z))


def _swish_slope(z, k, alpha):
    gate = _sigma(k.beta * z)
    return gate + k.beta * z * gate * (1 - gate)


def _mish_slope(z, k, alpha):
    gate = np.tanh(np.log1p(np.exp(z)))
    return gate + z * (1 - gate**2) * _sigma(z)


def _gelu_slope(z, k, alpha):
    density = np.exp(-(z**2) / 2) / np.sqrt(2 * np.pi)
    return (1 + erf(z / np.sqrt(2))) / 2 + z * density


def _selu(z, k, alpha):
    return SELU_SCALE * np.where(z > 0, z, SELU_ALPHA * (np.exp(z) - 1))


VALUE = {
    "sigmoid": lambda z, k, alpha: _sigma(z),
    "tanh": lambda z, k, alpha: np.tanh(z),
    "relu": lambda z, k, alpha: np.maximum(z, 0),
    "leaky_relu": lambda z, k, alpha: np.where(z > 0, z, k.alpha * z),
    "prelu": lambda z, k, alpha: np.where(z > 0, z, alpha * z),
    "elu": lambda z, k, alpha: np.where(z > 0, z, k.alpha * (np.exp(z) - 1)),
    "selu": _selu,
    "gelu": lambda z, k, alpha: z * (1 + erf(z / np.sqrt(2))) / 2,
    "swish": lambda z, k, alpha: z * _sigma(k.beta * z),
    "mish": lambda z, k, alpha: z * np.tanh(np.log1p(np.exp(z))),
}

SLOPE = {
    "sigmoid": lambda z, k, alpha: _sigma(z) * (1 - _sigma(z)),
    "tanh": lambda z, k, alpha: 1 - np.tanh(z) ** 2,
    "relu": lambda z, k, alpha: np.where(z > 0, 1.0, 0.0),
    "leaky_relu": lambda z, k, alpha: np.where(z > 0, 1.0, k.alpha),
    "prelu": lambda z, k, alpha: np.where(z > 0, 1.0, alpha),
    "elu": lambda z, k, alpha: np.where(z > 0, 1.0, k.alpha * np.exp(z)),
    "selu": lambda z, k, alpha: SELU_SCALE * np.where(z > 0, 1.0, SELU_ALPHA * np.exp(z)),
    "gelu": _gelu_slope,
    "swish": _swish_slope,
    "mish": _mish_slope,
}
