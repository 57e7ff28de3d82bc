"""All scalars of a tree in one vector: an argument each would cost a program 3 µs a call."""

from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
from jax import Array
from jaxtyping import Float


class Form(NamedTuple):
    """What is needed to unpack: how the tree is built, and which of its leaves are flags."""

    tree: Any
    flags: tuple[bool, ...]


def form(tree: Any) -> Form:
    """The form of a tree of Python scalars."""
    leaves, built = jax.tree.flatten(tree)
    return Form(built, tuple(isinstance(leaf, bool) for leaf in leaves))


def pack(tree: Any) -> Float[np.ndarray, " scalars"]:
    """Its scalars in order; flags as 0 and 1."""
    return np.array(jax.tree.leaves(tree), float)


def unpack(form: Form, scalars: Array) -> Any:
    """The tree again, under jit."""
    leaves = [scalars[i] != 0 if flag else scalars[i] for i, flag in enumerate(form.flags)]
    return form.tree.unflatten(leaves)


def repack(tree: Any) -> Array:
    """`pack` under jit."""
    return jnp.stack([jnp.asarray(leaf, float) for leaf in jax.tree.leaves(tree)])
