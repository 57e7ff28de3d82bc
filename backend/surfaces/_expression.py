"""Expressions in x and y as trees of small pytrees.

Every operation is a class, every number a leaf: so two formulas that differ in their numbers only
are the same structure, and the second compiles nothing.
"""

import dataclasses
from typing import Any, ClassVar

import jax.numpy as jnp

from backend.foundation.pytrees import pytree
from backend.foundation.types import Number


class AbstractNode:
    """A part of an expression: a frozen dataclass whose fields are leaves or other parts."""

    symbol: ClassVar[str] = ""
    """How a formula writes it; empty for what is not called by a name."""

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        pytree(dataclasses.dataclass(frozen=True)(cls))

    def __call__(self, x: Number, y: Number) -> Number:
        """The value at (x, y)."""
        raise NotImplementedError


class Constant(AbstractNode):
    """A number."""

    value: Number

    def __call__(self, x: Number, y: Number) -> Number:
        del x, y
        return self.value


class First(AbstractNode):
    """The coordinate x."""

    def __call__(self, x: Number, y: Number) -> Number:
        del y
        return x


class Second(AbstractNode):
    """The coordinate y."""

    def __call__(self, x: Number, y: Number) -> Number:
        del x
        return y


class AbstractUnary(AbstractNode):
    """An operation on one part."""

    part: Any
    apply: ClassVar[Any]

    def __call__(self, x: Number, y: Number) -> Number:
        return type(self).apply(self.part(x, y))


class AbstractBinary(AbstractNode):
    """An operation on two parts."""

    left: Any
    right: Any
    apply: ClassVar[Any]

    def __call__(self, x: Number, y: Number) -> Number:
        return type(self).apply(self.left(x, y), self.right(x, y))


class Negative(AbstractUnary):
    """−a."""

    apply = staticmethod(lambda a: -a)


class Square(AbstractUnary):
    """A²: exact, and cheaper than a power."""

    apply = staticmethod(lambda a: a * a)


class Cube(AbstractUnary):
    """a³."""

    apply = staticmethod(lambda a: a * a * a)


class Sin(AbstractUnary):
    """sin a."""

    symbol = "sin"
    apply = staticmethod(jnp.sin)


class Cos(AbstractUnary):
    """cos a."""

    symbol = "cos"
    apply = staticmethod(jnp.cos)


class Tan(AbstractUnary):
    """tan a."""

    symbol = "tan"
    apply = staticmethod(jnp.tan)


class Exp(AbstractUnary):
    """eᵃ."""

    symbol = "exp"
    apply = staticmethod(jnp.exp)


class Log(AbstractUnary):
    """ln a."""

    symbol = "log"
    apply = staticmethod(jnp.log)


class Sqrt(AbstractUnary):
    """√a."""

    symbol = "sqrt"
    apply = staticmethod(jnp.sqrt)


class Abs(AbstractUnary):
    """|a|; its slope at 0 is taken as 0."""

    symbol = "abs"
    apply = staticmethod(jnp.abs)


class Tanh(AbstractUnary):
    """tanh a."""

    symbol = "tanh"
    apply = staticmethod(jnp.tanh)


class Sum(AbstractBinary):
    """a + b."""

    apply = staticmethod(lambda a, b: a + b)


class Difference(AbstractBinary):
    """a − b."""

    apply = staticmethod(lambda a, b: a - b)


class Product(AbstractBinary):
    """a · b."""

    apply = staticmethod(lambda a, b: a * b)


class Quotient(AbstractBinary):
    """a / b."""

    apply = staticmethod(lambda a, b: a / b)


class Power(AbstractBinary):
    """aᵇ."""

    apply = staticmethod(jnp.power)


class Min(AbstractBinary):
    """The smaller."""

    symbol = "min"
    apply = staticmethod(jnp.minimum)


class Max(AbstractBinary):
    """The larger."""

    symbol = "max"
    apply = staticmethod(jnp.maximum)
