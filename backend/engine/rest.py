"""Rest: how far a loss could still fall from where a walk has ended.

By the parabola through a point, with the field's own gradient g and Hessian H there: its lowest
loss lies ½ gᵀH⁻¹g below, half the square of the Newton decrement (Boyd & Vandenberghe, Convex
optimization, 2004, §9.5.1). Where H is not positive definite there is no bottom beneath.
"""

from functools import partial
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from jax import Array
from jaxtyping import Float

from backend.engine.programs import Call, programs


def call(field: Any, x: Float[np.ndarray, " points"], y: Float[np.ndarray, " points"]) -> Call:
    """The program for so many points of such a field, and its arguments."""
    leaves, tree = jax.tree.flatten(field)
    program = programs.get(("rest", tree, x.shape), partial(_falls, tree))
    return program, (leaves, x, y)


def falls(
    field: Any, x: Float[np.ndarray, " points"], y: Float[np.ndarray, " points"]
) -> Float[np.ndarray, " points"]:
    """½ gᵀH⁻¹g at each point, in the field's unit of loss; infinite where there is no bottom."""
    program, arguments = call(field, x, y)
    return np.asarray(program(*arguments))


def _falls(tree: Any, leaves: list[Any], x: Array, y: Array) -> Array:
    field = tree.unflatten(leaves)

    def fall(x: Array, y: Array) -> Array:
        slope = jax.grad(field, argnums=(0, 1))
        g, h = slope(x, y)
        (a, b), (_, c) = jax.jacfwd(slope, argnums=(0, 1))(x, y)
        determinant = a * c - b * b
        bowl = (a > 0) & (determinant > 0)
        inner = c * g * g - 2 * b * g * h + a * h * h
        return jnp.where(bowl, inner / (2 * jnp.where(bowl, determinant, 1)), jnp.inf)

    return jax.vmap(fall)(x, y)
