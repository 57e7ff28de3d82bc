"""Tiles: many lanes of one computation, as many at a time as stay in a core's nearest cache."""

from collections.abc import Callable, Sequence

import jax
import jax.numpy as jnp
import numpy as np
from jax import Array
from jaxtyping import Float

TILE = 256
"""Lanes that are computed together."""


def tiles(count: int, room: int) -> int:
    """How many tiles hold so many lanes of a room."""
    return -(-count // min(TILE, room))


def filled(own: Float[np.ndarray, " lanes"], room: int) -> Float[np.ndarray, " room"]:
    """Numbers of so many lanes, and zeros for the rest of the room."""
    whole = np.zeros(room)
    whole[: len(own)] = own
    return whole


def tiled(
    lane: Callable[[list[Array]], tuple[Array, ...]],
    own: Sequence[Array],
    count: Array,
    types: Sequence[type],
) -> tuple[Array, ...]:
    """What `lane` makes of each lane's numbers, in the first `count` tiles; zeros beyond.

    own: arrays of one length, the room. The count is a number that a program is called with, so
    that one program serves any number of lanes up to its room, at their price. types: of what
    `lane` gives; to find them out would be to trace it once more, which takes a while.
    """
    room = own[0].shape[0]
    size = min(TILE, room)

    def tile(i: Array, ends: Array) -> Array:
        mine = [jax.lax.dynamic_slice_in_dim(leaf, i * size, size) for leaf in own]
        found = jnp.stack([one.astype(float) for one in jax.vmap(lane)(mine)])
        return jax.lax.dynamic_update_slice(ends, found, (0, i * size))

    # One array: several would be written in a pass over the whole room, for each tile.
    ends = jax.lax.fori_loop(0, count, tile, jnp.zeros((len(types), room)))
    return tuple(column.astype(one) for column, one in zip(ends, types, strict=True))
