"""Readings of a network's layers, from what was seen inside: in NumPy, so nothing is compiled."""

from typing import Any, NamedTuple

import numpy as np
from jaxtyping import Float

from backend.engine.looks import Inside

BINS = 24
"""Bars of a histogram."""

NEAR_ZERO = 1e-3
"""Weights smaller than this count as zero; under ℓ1 they hop about zero by less than a step."""


class Histograms(NamedTuple):
    """For each layer its lowest and highest value, and the share of values in each bar."""

    low: Float[np.ndarray, " layers"]
    high: Float[np.ndarray, " layers"]
    counts: Float[np.ndarray, "layers bars"]


def readings(inside: Inside) -> dict[str, Float[np.ndarray, " layers"]]:
    """By name, a number for each layer, the output layer last.

    gradient_norm and weight_norm: ℓ2 norms over a layer's weights; signal_gradient: root mean
    square of the loss's derivative by the pre-activations; activation_*: over units and points;
    largest_unit_norm: of the incoming weights of any unit; zero_weights, dead_units: shares; a
    unit is dead where its activation function's slope is 0 at every point.
    """
    deviations = [np.std(a, dtype=float) for a in inside.activations]
    return {
        "gradient_norm": _array(_norm(g) for g in inside.gradients),
        "signal_gradient": _array(_root_mean_square(d) for d in inside.arriving),
        "activation_mean": _array(np.mean(a, dtype=float) for a in inside.activations),
        "activation_deviation": _array(deviations),
        "activation_square": _array(_root_mean_square(a) ** 2 for a in inside.activations),
        "weight_norm": _array(_norm(w) for w in inside.weights),
        "largest_unit_norm": _array(
            np.sqrt(np.square(w, dtype=float).sum(axis=0).max()) for w in inside.weights
        ),
        "zero_weights": _array(np.mean(np.abs(w) < NEAR_ZERO) for w in inside.weights),
        "dead_units": _array([*(np.mean((s == 0).all(axis=0)) for s in inside.slopes), 0.0]),
    }


def histograms(layers: list[Any]) -> Histograms:
    """Of all values of each layer; where they are not finite, none is counted."""
    found = [_histogram(np.ravel(values)) for values in layers]
    low, high, counts = zip(*found, strict=True)
    return Histograms(np.array(low), np.array(high), np.array(counts))


def _histogram(values: np.ndarray) -> tuple[float, float, np.ndarray]:
    if not np.isfinite(values).all():
        return np.nan, np.nan, np.zeros(BINS)
    low, high = float(values.min()), float(values.max())
    width = (high - low) or 1.0
    bars = np.minimum(((values - low) * (BINS / width)).astype(np.intp), BINS - 1)
    return low, high, np.bincount(bars, minlength=BINS) / len(values)


def _array(values: Any) -> Float[np.ndarray, " layers"]:
    return np.array(list(values), float)


def _norm(values: np.ndarray) -> float:
    """In float64, where the squares of float32's smallest and largest numbers have room."""
    return float(np.sqrt(np.square(values, dtype=float).sum()))


def _root_mean_square(values: np.ndarray) -> float:
    return float(np.sqrt(np.square(values, dtype=float).mean()))
