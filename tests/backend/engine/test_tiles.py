"""One program walks as many lanes of its room as are asked for."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from jax import Array

from backend.engine.tiles import TILE, tiled, tiles


@pytest.mark.parametrize("room", [8, TILE, 3 * TILE, 2 * TILE + 10])
def test_the_lanes_asked_for_are_computed(room: int):
    """The others are zero; a room need not be a whole number of tiles."""
    x = np.arange(1.0, room + 1)

    def lane(own: list[Array]) -> tuple[Array, ...]:
        return own[0] ** 2, own[0] > 0

    run = jax.jit(lambda own, count: tiled(lane, [own], count, (float, bool)))
    for count in (0, 1, room // 2, room):
        square, positive = map(np.asarray, run(x, tiles(count, room)))
        np.testing.assert_array_equal(square[:count], x[:count] ** 2)
        assert positive[:count].all()
        beyond = tiles(count, room) * min(TILE, room)
        assert not positive[beyond:].any()
        assert not square[beyond:].any()
    assert run._cache_size() == 1
    assert jnp.shape(positive) == (room,)
