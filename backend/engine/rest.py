"""Rest: where a walk that has ended would come to lie if it went straight to the bottom beneath it.

Newton's method from the last point, with the field's own gradient g and Hessian H. At each step the
parabola through the point promises a fall of ½ gᵀH⁻¹g, half the square of the Newton decrement
(Boyd & Vandenberghe, Convex optimization, 2004, §9.5). A bottom is found where H stays positive
definite and each step is less than half as long as the one before: on a slope that flattens out
for ever, as that of eˣ does, steps never shorten.
"""

from functools import partial
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
from jax import Array
from jaxtyping import Bool, Float

from backend.engine.fleet import LANES, WIDE
from backend.engine.programs import Call, programs
from backend.engine.tiles import filled, tiled, tiles

FLAT = 1e-9
"""Share of the product of its diagonal that H's determinant must exceed: less is rounding."""

STANDING = 1e-9
"""Steps below this share of a point's size need not shorten: they are rounding, too."""


class Bottom(NamedTuple):
    """Where Newton's steps have led from each point.

    fall: what the last step promised, in the field's unit of loss. sound: whether all of them led
    towards a bottom.
    """

    x: Float[np.ndarray, " points"]
    y: Float[np.ndarray, " points"]
    loss: Float[np.ndarray, " points"]
    fall: Float[np.ndarray, " points"]
    sound: Bool[np.ndarray, " points"]


def call(
    field: Any, x: Float[np.ndarray, " points"], y: Float[np.ndarray, " points"], steps: int = 1
) -> Call:
    """The program for points of such a field, and its arguments for these: what a fleet's call
    may have left; fewer cost as much less. The rest of the room is not walked.

    Raises ValueError for more than LANES points.
    """
    leaves, tree = jax.tree.flatten(field)
    program = programs.get(("rest", tree), partial(_bottoms, tree), WIDE)
    if len(x) > LANES:
        raise ValueError(f"{len(x)} points; a call has room for {LANES}.")
    return program, (leaves, filled(x, LANES), filled(y, LANES), steps, tiles(len(x), LANES))


def bottoms(
    field: Any, x: Float[np.ndarray, " points"], y: Float[np.ndarray, " points"], steps: int
) -> Bottom:
    """So many of Newton's steps from each point, of LANES at most."""
    program, arguments = call(field, x, y, steps)
    return Bottom(*(np.asarray(column)[: len(x)] for column in program(*arguments)))


class _Walk(NamedTuple):
    x: Array
    y: Array
    fall: Array
    length: Array
    sound: Array


def _bottoms(
    tree: Any, leaves: list[Any], x: Array, y: Array, steps: Array, count_of_tiles: Array
) -> tuple[Array, ...]:
    field = tree.unflatten(leaves)
    slope = jax.grad(field, argnums=(0, 1))

    def step(_: Array, at: _Walk) -> _Walk:
        g, h = slope(at.x, at.y)
        (a, b), (_, c) = jax.jacfwd(slope, argnums=(0, 1))(at.x, at.y)
        determinant = a * c - b * b
        bowl = (a > 0) & (c > 0) & (determinant > FLAT * a * c)
        safe = jnp.where(bowl, determinant, 1)
        across, up = (b * h - c * g) / safe, (b * g - a * h) / safe
        length = jnp.hypot(across, up)
        still = length <= STANDING * (1 + jnp.abs(at.x) + jnp.abs(at.y))
        sound = at.sound & bowl & (still | (length < at.length / 2))
        fall = -(g * across + h * up) / 2
        return _Walk(at.x + across, at.y + up, fall, length, sound)

    def down(point: list[Array]) -> tuple[Array, ...]:
        x, y = point
        far = jnp.asarray(jnp.inf)
        end = jax.lax.fori_loop(0, steps, step, _Walk(x, y, far, far, jnp.asarray(True)))
        return end.x, end.y, field(end.x, end.y), end.fall, end.sound

    return tiled(down, [x, y], count_of_tiles, (float, float, float, float, bool))
