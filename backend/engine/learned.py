"""First trainings that have been done: whoever begins with the same one need not wait for it again.

A training is determined by its recipe, its points and its seed, so what it learned is kept instead
of being learned anew when only what comes after it differs: the number of labels, the schedule,
how long the lower layers stand still.
"""

import hashlib
import threading
from collections.abc import Callable
from typing import Any, NamedTuple

import jax
import numpy as np
from cachetools import LRUCache
from jaxtyping import Float

from backend.engine.contestant import Fresh, Points
from backend.engine.recipe import Recipe
from backend.engine.turns import Slices

BYTES = 64 * 2**20
"""What is kept at most; the least recently used goes first."""

Key = tuple[Any, ...]


class Learned(NamedTuple):
    """Where a training ended, and the loss of each of its batches."""

    weights: Fresh
    losses: Float[np.ndarray, " steps"]

    @property
    def bytes(self) -> int:
        """What it takes to keep it."""
        return sum(leaf.nbytes for leaf in jax.tree.leaves(self))


def key(recipe: Recipe, points: Points, seed: int, steps: int) -> Key:
    """What determines a training; points by their content, as they are many."""
    numbers, structure = jax.tree.flatten((recipe.rules, recipe.initializer))
    digest = hashlib.blake2b()
    for column in (points.scene.x, points.scene.y, points.batches.places):
        digest.update(np.asarray(column).tobytes())
    size, dtype = points.batches.size, str(points.scene.x.dtype)
    told = structure, tuple(map(float, numbers)), recipe.hidden, points.task, points.outputs
    return *told, dtype, digest.digest(), size, seed, steps


_kept: LRUCache[Key, Learned] = LRUCache(BYTES, getsizeof=lambda learned: learned.bytes)
_lock = threading.Lock()


def once(key: Key, learn: Callable[[], Slices[Learned]]) -> Slices[Learned]:
    """What was learned under this key; learned now if it is not at hand, and kept if it fits."""
    with _lock:
        known = _kept.get(key)
    if known is not None:
        return known
    learned = yield from learn()
    if learned.bytes <= BYTES:
        with _lock:
            _kept[key] = learned
    return learned
