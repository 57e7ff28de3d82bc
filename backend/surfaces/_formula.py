"""A surface of the user's own: a formula in x and y, read by a closed grammar, never run as code.

sum     = product { ("+" | "-") product }
product = sign { ("*" | "/") sign }
sign    = [ "-" | "+" ] sign | power
power   = atom [ "^" sign ]                 so -x^2 is -(x^2), and 2^3^2 is 2^(3^2)
atom    = number | "x" | "y" | "pi" | "e" | "(" sum ")" | name "(" sum { "," sum } ")"
"""

import functools
import math
import re
from typing import Any, NamedTuple

from backend.foundation.errors import Refused
from backend.foundation.types import Number, Window
from backend.surfaces import _expression as parts
from backend.surfaces._base import AbstractSurface, Minimum

DEEPEST = 40
"""Levels of nesting that are read; no formula that a person writes has as many."""

MOST = 200
"""Numbers, names and signs that a formula may have; each costs time to compile."""

TOKEN = re.compile(
    r"\s*(?:(?P<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
    r"|(?P<name>[A-Za-z][A-Za-z0-9_]*)|(?P<sign>\S))"
)
NAMES = {
    "x": parts.First(),
    "y": parts.Second(),
    "pi": parts.Constant(math.pi),
    "e": parts.Constant(math.e),
}
ONE = {kind.symbol: kind for kind in parts.AbstractUnary.__subclasses__() if kind.symbol}
TWO = {kind.symbol: kind for kind in parts.AbstractBinary.__subclasses__() if kind.symbol}
POWERS = {2.0: parts.Square, 3.0: parts.Cube}
WORDS = f"a number, x, y, pi, e, ( or one of {' '.join([*ONE, *TWO])}"


class Formula(AbstractSurface):
    """A loss that somebody has written down; nothing is known of its minima."""

    title = "Formula"
    about = "Your own loss in x and y."
    group = "own"
    source = "you"
    formula = "f(x, y)"
    tunable = False

    expression: Any
    drawn: Any
    """The window; under jit its four numbers are tracers."""

    @property
    def window(self) -> Window:  # type: ignore[override]
        """What its author wants to see."""
        return self.drawn

    @property
    def start(self) -> tuple[float, float]:  # type: ignore[override]
        """Up and right of the middle: seldom a place of symmetry."""
        (x0, x1), (y0, y1) = self.drawn
        return x0 + 0.8 * (x1 - x0), y0 + 0.7 * (y1 - y0)

    def __call__(self, x: Number, y: Number) -> Number:
        """The formula's value."""
        return self.expression(x, y)

    def minima(self) -> tuple[Minimum, ...]:
        """None is known."""
        return ()


def written(formula: str, window: Window) -> Formula:
    """The surface that `formula` describes. Raises Refused, which names column and expectation."""
    return Formula(expression=read(formula), drawn=window)


def read(formula: str) -> Any:
    """The expression that `formula` describes."""
    reader = _Reader(formula)
    found = reader.sum()
    if reader.now.kind != "end":
        raise reader.unexpected("an operator (+ - * / ^) or the end", _forgotten(reader.now))
    return found


class _Token(NamedTuple):
    kind: str
    text: str
    column: int


def _tokens(formula: str) -> list[_Token]:
    found = [
        _Token(
            match.lastgroup or "",
            match[match.lastgroup or 0],
            match.start(match.lastgroup or 0) + 1,
        )
        for match in TOKEN.finditer(formula.replace("−", "-").replace("·", "*"))
    ]
    return [*found, _Token("end", "", len(formula) + 1)]


class _Reader:
    """Goes through the tokens from left to right, one look ahead."""

    def __init__(self, formula: str) -> None:
        tokens = _tokens(formula)
        self._formula, self._tokens, self._depth = formula, iter(tokens), 0
        if len(tokens) - 1 > MOST:
            self.now = tokens[MOST]
            raise self.unexpected(f"at most {MOST} numbers, names and signs", "Write it shorter.")
        self.now = next(self._tokens)

    def sum(self) -> Any:
        found = self.product()
        while self.now.text in ("+", "-"):
            kind = parts.Sum if self._take() == "+" else parts.Difference
            found = kind(found, self.product())
        return found

    def product(self) -> Any:
        found = self.sign()
        while self.now.text in ("*", "/"):
            kind = parts.Product if self._take() == "*" else parts.Quotient
            found = kind(found, self.sign())
        return found

    def sign(self) -> Any:
        self._depth += 1
        if self._depth > DEEPEST:
            raise self.unexpected(f"at most {DEEPEST} levels of nesting", "Write it flatter.")
        if self.now.text in ("+", "-"):
            negative = self._take() == "-"
            found = self.sign()
            found = parts.Negative(found) if negative else found
        else:
            found = self.power()
        self._depth -= 1
        return found

    def power(self) -> Any:
        base = self.atom()
        if self.now.text != "^":
            return base
        self._take()
        exponent = self.sign()
        if isinstance(exponent, parts.Constant) and exponent.value in POWERS:
            return POWERS[exponent.value](base)
        return parts.Power(base, exponent)

    def atom(self) -> Any:
        if self.now.kind == "number":
            return self._number()
        if self.now.text in NAMES:
            return NAMES[self._take()]
        if self.now.text in ONE or self.now.text in TWO:
            return self._function()
        if self.now.text == "(":
            self._take()
            found = self.sum()
            self._expect(")")
            return found
        power = "Write ^ for **." if self.now.text == "*" else "Only these make up a formula."
        raise self.unexpected(WORDS, power)

    def _number(self) -> Any:
        if not math.isfinite(float(self.now.text)):
            raise self.unexpected("a finite number", "Write a smaller one.")
        return parts.Constant(float(self._take()))

    def _function(self) -> Any:
        name = self._take()
        self._expect("(")
        arguments = [self.sum()]
        while name in TWO and self.now.text == ",":
            self._take()
            arguments.append(self.sum())
        if name in TWO and len(arguments) < 2:
            raise self.unexpected("a comma", f"{name} compares two values or more.")
        self._expect(")")
        return ONE[name](arguments[0]) if name in ONE else functools.reduce(TWO[name], arguments)

    def _take(self) -> str:
        text = self.now.text
        self.now = next(self._tokens)
        return text

    def _expect(self, text: str) -> None:
        if self.now.text != text:
            raise self.unexpected(text, f"Put {text} there.")
        self._take()

    def unexpected(self, expected: str, remedy: str) -> Refused:
        """What to raise where the formula does not go on as it must."""
        there = f"not {self.now.text!r}" if self.now.text else "where it ends"
        return Refused(
            "formula", self._formula, f"{expected} at column {self.now.column}, {there}", remedy
        )


def _forgotten(token: _Token) -> str:
    if token.text in "²³":
        return "Write x^2 for x²."
    if token.kind in ("name", "number") or token.text == "(":
        return "Write 2*x for 2x."
    return "Take out what stands there."
