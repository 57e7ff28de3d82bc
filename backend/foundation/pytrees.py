"""Dataclasses as pytrees: all fields are children, and the class is the structure."""

import dataclasses
from typing import Any, TypeVar

import jax

Class = TypeVar("Class", bound=type)


def pytree(cls: Class) -> Class:
    """Register a dataclass, as a decorator.

    Not by jax.tree_util.register_dataclass: up to JAX 0.10.2 the structures of two dataclasses
    with equally many fields compare equal, and a jitted function then answers, where a few bits
    of their hashes agree too, with the other class's program.
    """
    names = tuple(field.name for field in dataclasses.fields(cls))
    keys = tuple(jax.tree_util.GetAttrKey(name) for name in names)

    def children(self: Any) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in names)

    def rebuilt(_: None, values: Any) -> Any:
        # Past __init__, whose types would refuse what JAX puts in a leaf's place at times.
        made = object.__new__(cls)
        for name, value in zip(names, values, strict=True):
            object.__setattr__(made, name, value)
        return made

    jax.tree_util.register_pytree_with_keys(
        cls,
        lambda self: (zip(keys, children(self), strict=True), None),
        rebuilt,
        lambda self: (children(self), None),
    )
    return cls
