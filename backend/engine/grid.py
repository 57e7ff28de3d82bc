"""A field on a grid, for drawing."""

from dataclasses import dataclass
from typing import Any

import jax
import numpy as np
from jaxtyping import Float

from backend.engine.descent import Field
from backend.engine.programs import Program, programs
from backend.foundation.types import Window

POINTS = 4096
"""Points that one call computes; the one static size, so that any grid uses one program."""


@dataclass(frozen=True)
class Grid:
    """Losses over a window: `losses[j, i]` is f(x[i], y[j])."""

    x: Float[np.ndarray, " columns"]
    y: Float[np.ndarray, " rows"]
    losses: Float[np.ndarray, "rows columns"]


def grid(field: Field, window: Window, columns: int, rows: int) -> Grid:
    """The field at `columns` × `rows` points, the window's edges included."""
    x, y = (np.linspace(*ends, count) for ends, count in zip(window, (columns, rows), strict=True))
    points = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)
    padded = np.resize(points, (-(-len(points) // POINTS) * POINTS, 2))
    program = _program(field)
    blocks = [program(field, block) for block in padded.reshape(-1, POINTS, 2)]
    return Grid(x, y, np.concatenate(blocks)[: len(points)].reshape(rows, columns))


def calls(field: Field) -> list[tuple[Program, tuple[Any, ...]]]:
    """What has to be compiled before this field can be drawn."""
    return [(_program(field), (field, np.zeros((POINTS, 2))))]


def _program(field: Field) -> Program:
    key = ("grid", jax.tree.structure(field))
    return programs.get(key, jax.vmap(lambda field, point: field(*point), in_axes=(None, 0)))
