"""The ground of a training: one seed's points, filled up to a size that programs are made for."""

from dataclasses import dataclass
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from jaxtyping import Float, Int

from backend.engine.batches import Batches
from backend.engine.contestant import Points
from backend.engine.looks import Scene
from backend.engine.sets import Data, Split, split

CELLS = 48
"""Cells along each side of a decision boundary's picture."""

CURVE = 100
"""Points of a fitted curve."""

PROBE = 128
"""Training points that layers are looked at with."""


@dataclass(frozen=True)
class Ground:
    """`points` is what networks meet; `split` and `grid` are what a reader is told."""

    data: Data
    seed: int
    split: Split
    points: Points
    grid: tuple[Any, ...] | None


def ground(data: Data, seed: int, batch_size: int, dtype: Any) -> Ground:
    """One seed's ground."""
    parted = split(data, seed)
    grid = axes(parted)
    return Ground(data, seed, parted, points_of(parted, seed, batch_size, dtype, grid), grid)


def points_of(
    parted: Split, seed: int, batch_size: int, dtype: Any, grid: tuple[Any, ...] | None
) -> Points:
    """A split as networks meet it: sizes rounded up, so that another number of points fits too."""
    labelled = np.flatnonzero(parted.labelled)
    (x, y, training), (xv, yv, validation) = (
        _filled(parted.training.x, parted.training.y, labelled),
        _filled(parted.validation.x, parted.validation.y, np.arange(len(parted.validation.x))),
    )
    scene = Scene(
        x=np.concatenate([x, xv]).astype(dtype),
        y=targets(np.concatenate([y, yv]), parted, dtype),
        training=np.concatenate([training, 0 * validation]).astype(dtype),
        validation=np.concatenate([0 * training, validation]).astype(dtype),
        probe=np.resize(labelled, PROBE).astype(np.int32),
        grid=_inputs(grid, parted.features).astype(dtype),
    )
    batches = Batches(labelled, batch_size, seed)
    # On the device once, not with each call.
    scene = jax.tree.map(jnp.asarray, scene)
    return Points(scene, batches, parted.task, parted.outputs)


def targets(y: np.ndarray, parted: Split, dtype: Any) -> np.ndarray:
    """Class numbers, or a column of values."""
    return y.astype(np.int32) if parted.task == "classes" else y[:, None].astype(dtype)


def axes(parted: Split) -> tuple[Float[np.ndarray, " cells"], ...] | None:
    """Where predictions are drawn: x and y of cells' centres, or x of a curve."""
    if parted.window is None or parted.image is not None:
        return None
    (x0, x1), (y0, y1) = parted.window
    if parted.features == 1:
        return (np.linspace(x0, x1, CURVE),)
    if parted.features == 2 and parted.task == "classes":
        middles = (np.arange(CELLS) + 0.5) / CELLS
        return x0 + (x1 - x0) * middles, y0 + (y1 - y0) * middles
    return None


def _inputs(grid: tuple[Any, ...] | None, features: int) -> np.ndarray:
    if grid is None:
        return np.zeros((0, features))
    if len(grid) == 1:
        return grid[0][:, None]
    x, y = np.meshgrid(*grid)
    return np.stack([x.ravel(), y.ravel()], axis=1)


def room(count: int) -> int:
    """How many places programs keep for so many points: the next power of two."""
    return max(64, 1 << (count - 1).bit_length())


def _filled(
    x: np.ndarray, y: np.ndarray, counted: Int[np.ndarray, " counted"]
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Rows up to the room there is, and which of them count (1) or do not (0)."""
    counts = np.zeros(room(len(x)))
    counts[counted] = 1
    filler = len(counts) - len(x)
    return (
        np.concatenate([x, np.zeros((filler, x.shape[1]))]),
        np.concatenate([y, np.zeros((filler, *y.shape[1:]))]),
        counts,
    )
