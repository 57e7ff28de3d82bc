"""Planes in the space of a network's weights, and how paths look when projected onto one.

All in NumPy and float64. Points are rows; there are far fewer of them than weights, so principal
components are found from the points' inner products (the method of snapshots: Sirovich, 1987),
which needs no second copy of the weights.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import jax
import numpy as np
from jaxtyping import Float

from backend.engine.network import Parameters
from backend.foundation.types import Window

PIECE = 4_000_000
"""Numbers that are worked on at a time, in float64: 32 megabytes."""

NOTHING = 1e-6
"""A spread below this share of the widest, or of the weights themselves, is rounding."""

Weights = Float[np.ndarray, "points parameters"]


class Plane(NamedTuple):
    """`origin` + α `directions[0]` + β `directions[1]`."""

    origin: Float[np.ndarray, " parameters"]
    directions: Float[np.ndarray, "2 parameters"]

    def at(self, coordinates: Float[np.ndarray, "points 2"]) -> Weights:
        """The weights at (α, β)."""
        return self.origin + coordinates @ self.directions


class Projected(NamedTuple):
    """Points' feet on a plane, and how far each lies from it in weight space."""

    coordinates: Float[np.ndarray, "points 2"]
    off_plane: Float[np.ndarray, " points"]


def principal(points: Weights) -> Plane:
    """Through the points' mean along their first two principal components, of length 1.

    No plane lies closer to all of them. As in scikit-learn, each direction's largest entry is
    positive. Where the points span less than a plane, random directions fill it.
    """
    origin = points.mean(axis=0, dtype=float)
    values, vectors = np.linalg.eigh(_inner_products(points, origin))
    spreads = np.sqrt(np.maximum(values[-1:-3:-1], 0))
    least = NOTHING * max(spreads[0], float(np.linalg.norm(origin)) * NOTHING)
    directions = np.random.default_rng(0).standard_normal((2, len(origin)))
    for k, spread in enumerate(spreads):
        if spread > least:
            directions[k] = _mixed(vectors[:, -1 - k], points, origin)
    first = _unit(directions[0])
    second = _unit(directions[1] - (directions[1] @ first) * first)
    return Plane(origin, np.stack([_turned(first), _turned(second)]))


def random(parameters: Parameters, seed: int) -> Plane:
    """Through these weights along two Gaussian directions, filter-normalised.

    Each unit's incoming weights in a direction are as long as the unit's own; biases, and what
    activations and rules learn, stay as they are (Li et al., Visualizing the loss landscape of
    neural nets, 2018).
    """
    rng = np.random.default_rng([seed, 6])
    directions = [_filter_normalised(parameters, rng) for _ in range(2)]
    return Plane(_vector(parameters), np.stack([_vector(one) for one in directions]))


def project(plane: Plane, points: Weights) -> Projected:
    """Each point onto the place of the plane that is nearest to it."""
    gram = plane.directions @ plane.directions.T
    found = np.zeros((len(points), 2))
    for piece, here in _pieces(points, plane.origin):
        found += piece @ plane.directions[:, here].T
    coordinates = np.linalg.solve(gram, found.T).T
    off = np.zeros(len(points))
    for piece, here in _pieces(points, plane.origin):
        off += np.square(piece - coordinates @ plane.directions[:, here]).sum(axis=1)
    return Projected(coordinates, np.sqrt(off))


def explained(plane: Plane, points: Weights) -> Float[np.ndarray, "2"]:
    """The share of the points' variance along the first direction, and what the second adds."""
    first = _unit(plane.directions[0])
    second = _unit(plane.directions[1] - (plane.directions[1] @ first) * first)
    held, total = np.zeros((len(points), 2)), 0.0
    for piece, here in _pieces(points, points.mean(axis=0, dtype=float)):
        held += piece @ np.stack([first[here], second[here]]).T
        total += float(np.square(piece).sum())
    return np.square(held).sum(axis=0) / (total or 1.0)


def window(
    points: Float[np.ndarray, "points 2"], margin: float, aspect: float | None = None
) -> Window:
    """What holds the points, with `margin` of its extent on each side.

    Both axes have the same unit, so it is widened on one of them to `aspect` times as wide as
    high; without an aspect, until its shorter side is half as long as the longer.
    """
    low, high = points.min(axis=0), points.max(axis=0)
    width, height = (high - low).tolist() if np.any(high > low) else (1.0, 1.0)
    if aspect is None:
        extent = np.maximum([width, height], max(width, height) / 2)
    else:
        extent = np.maximum([width, height], [height * aspect, width / aspect])
    reach = (0.5 + margin) * extent
    middle = (low + high) / 2
    (a, b), (c, d) = (middle - reach).tolist(), (middle + reach).tolist()
    return (a, c), (b, d)


def _pieces(points: Weights, centre: np.ndarray) -> Iterator[tuple[np.ndarray, slice]]:
    """The points, centred, some of their columns at a time."""
    width = max(1, PIECE // len(points))
    for begin in range(0, points.shape[1], width):
        here = slice(begin, begin + width)
        yield points[:, here] - centre[here], here


def _inner_products(points: Weights, origin: np.ndarray) -> np.ndarray:
    total = np.zeros((len(points), len(points)))
    for piece, _ in _pieces(points, origin):
        total += piece @ piece.T
    return total


def _mixed(shares: np.ndarray, points: Weights, origin: np.ndarray) -> np.ndarray:
    return np.concatenate([shares @ piece for piece, _ in _pieces(points, origin)])


def _unit(direction: np.ndarray) -> np.ndarray:
    length = float(np.linalg.norm(direction))
    return direction / (length or 1.0)


def _turned(direction: np.ndarray) -> np.ndarray:
    return direction * (np.sign(direction[np.argmax(np.abs(direction))]) or 1.0)


def _filter_normalised(parameters: Parameters, rng: np.random.Generator) -> Parameters:
    def along(weights: Any) -> np.ndarray:
        own = np.asarray(weights, float)
        drawn = rng.standard_normal(own.shape)
        return drawn * (np.linalg.norm(own, axis=0) / np.linalg.norm(drawn, axis=0))

    still = jax.tree.map(lambda leaf: np.zeros(np.shape(leaf)), parameters)
    dense = [
        layer._replace(weights=along(own.weights))
        for layer, own in zip(still.dense, parameters.dense, strict=True)
    ]
    return Parameters(dense, still.learned)


def _vector(parameters: Parameters) -> np.ndarray:
    """As `ravel_pytree` has it, in float64."""
    leaves = jax.tree.leaves(parameters)
    return np.concatenate([np.ravel(np.asarray(leaf, float)) for leaf in leaves])
