"""A formula of the client's own as Python, in the dialect of a library."""

import ast
import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import jax
import numpy as np

from backend.programs.dialects import Dialect
from backend.programs.excerpts import Excerpts
from backend.surfaces._expression import OPERATIONS, First, Operation, Second
from backend.surfaces._formula import Formula

POWERS = {"square": 2, "cube": 3}
"""Operations that repeat their value, which would be written as often."""


def quote(formula: Formula, called: str, quotes: Excerpts, dialect: Dialect) -> None:
    """Write it as a function of x and y; what depends on neither is computed here."""
    writer = _Writer(quotes, dialect)
    found = ast.unparse(ast.parse(writer.written(formula.expression).text))
    # A constant has no gradient to ask for.
    text = found if _asks(formula.expression) else f"{found} + 0.0 * x * y"
    said = '    """The loss at (x, y), a formula of one\'s own."""'
    quotes.functions.append(f"def {called}(x, y):\n{said}\n    return {text}")


@dataclass(frozen=True)
class _Words:
    """A value that is only written down: operators on it give longer words."""

    text: str

    def __add__(self, other: "_Words") -> "_Words":
        return _Words(f"({self.text} + {other.text})")

    def __sub__(self, other: "_Words") -> "_Words":
        return _Words(f"({self.text} - {other.text})")

    def __mul__(self, other: "_Words") -> "_Words":
        return _Words(f"({self.text} * {other.text})")

    def __neg__(self) -> "_Words":
        return _Words(f"(-{self.text})")


class _Writer:
    """Stands for the module of functions that an operation is given."""

    def __init__(self, quotes: Excerpts, dialect: Dialect) -> None:
        self._quotes, self._dialect = quotes, dialect

    def written(self, part: Any) -> _Words:
        """A part of an expression in words."""
        if isinstance(part, First | Second):
            return _Words("x" if isinstance(part, First) else "y")
        if not isinstance(part, Operation) or not _asks(part):
            with np.errstate(all="ignore"):
                return _Words(self._number(float(part(0.0, 0.0))))
        values = [self.written(one) for one in part.parts]
        if part.name in POWERS:
            return _Words(f"({values[0].text} ** {POWERS[part.name]})")
        return OPERATIONS[part.name](self, *values)

    def divide(self, a: _Words, b: _Words) -> _Words:
        """By the operator."""
        return _Words(f"({a.text} / {b.text})")

    def power(self, a: _Words, b: _Words) -> _Words:
        """By the operator."""
        return _Words(f"({a.text} ** {b.text})")

    def __getattr__(self, name: str) -> Callable[..., _Words]:
        """Any other function, by its name in the dialect."""
        called = self._quotes.library(f"jax.numpy.{name}", self._dialect)
        return lambda *values: _Words(f"{called}({', '.join(one.text for one in values)})")

    def _number(self, value: float) -> str:
        known = {math.pi: "math.pi", math.e: "math.e"}.get(value)
        if known:
            self._quotes.imports.add("import math")
        text = known or self._quotes.literal(value)
        return f"({text})" if text.startswith("-") else text


def _asks(part: Any) -> bool:
    """Whether it depends on x or y."""
    return any(
        isinstance(one, First | Second)
        for one in jax.tree.leaves(part, is_leaf=lambda one: isinstance(one, First | Second))
    )
