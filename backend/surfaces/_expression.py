"""Expressions in x and y as trees of small pytrees, for JAX and for NumPy alike.

Every operation's name is structure, every number a leaf: so two formulas that differ in their
numbers only are the same structure, and the second compiles nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

from backend.foundation.pytrees import pytree
from backend.foundation.types import Number
from backend.surfaces._trigonometry import cos_anywhere, sin_anywhere


def _called(name: str) -> Callable[..., Any]:
    return lambda numbers, *values: getattr(numbers, name)(*values)


ONE = {name: _called(name) for name in ("sin", "cos", "tan", "exp", "log", "sqrt", "abs", "tanh")}
"""What a formula calls by name with one value. The slope of abs at 0 is taken as 0."""

TWO = {"min": _called("minimum"), "max": _called("maximum")}
"""What a formula calls by name with two values or more."""

OPERATIONS: dict[str, Callable[..., Any]] = {
    "+": lambda _, a, b: a + b,
    "-": lambda _, a, b: a - b,
    "*": lambda _, a, b: a * b,
    "/": lambda numbers, a, b: numbers.divide(a, b),  # Python's own floats raise where b is 0.
    "^": _called("power"),
    "negative": lambda _, a: -a,
    "square": lambda _, a: a * a,  # Exact, and cheaper than a power.
    "cube": lambda _, a: a * a * a,
} | (ONE | TWO)
"""Every operation by name, given the module whose functions suit its values, and the values."""


@pytree
@dataclass(frozen=True)
class Constant:
    """A number."""

    value: Number

    def __call__(self, x: Number, y: Number) -> Number:
        """Itself, wherever it is asked."""
        del x, y
        return self.value


@pytree
@dataclass(frozen=True)
class First:
    """The coordinate x."""

    def __call__(self, x: Number, y: Number) -> Number:
        """x."""
        del y
        return x


@pytree
@dataclass(frozen=True)
class Second:
    """The coordinate y."""

    def __call__(self, x: Number, y: Number) -> Number:
        """y."""
        del x
        return y


@jax.tree_util.register_pytree_node_class
@dataclass(frozen=True)
class Operation:
    """An operation on other parts of the expression; its name is one of OPERATIONS."""

    name: str
    parts: tuple[Any, ...]

    def __call__(self, x: Number, y: Number) -> Number:
        """The value at (x, y)."""
        values = [part(x, y) for part in self.parts]
        return OPERATIONS[self.name](_numbers(values), *values)

    def tree_flatten(self) -> tuple[tuple[Any, ...], str]:
        """The parts are children, the name is structure."""
        return self.parts, self.name

    @classmethod
    def tree_unflatten(cls, name: str, parts: Any) -> "Operation":
        """The same operation on other parts."""
        return cls(name, tuple(parts))


TRACED = SimpleNamespace(**(vars(jnp) | {"sin": sin_anywhere, "cos": cos_anywhere}))
"""JAX's functions, but for the two that it takes of one number at a time."""


def _numbers(values: list[Any]) -> Any:
    """JAX where it traces or computes already, else NumPy, whose single operations cost less."""
    return TRACED if any(isinstance(value, jax.Array) for value in values) else np
