"""A surface of the user's own: a formula in x and y, read by a closed grammar, never run as code.

sum     = product { ("+" | "-") product }
product = sign { ("*" | "/") sign }
sign    = [ "-" | "+" ] sign | power
power   = atom [ "^" sign ]                 so -x^2 is -(x^2), and 2^3^2 is 2^(3^2)
atom    = number | "x" | "y" | "pi" | "e" | "(" sum ")" | name "(" sum { "," sum } ")"
"""

import functools
import itertools
import math
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np

from backend.foundation.errors import Refused
from backend.foundation.types import Number, Window
from backend.surfaces._base import AbstractSurface, Minimum
from backend.surfaces._expression import ONE, TWO, Constant, First, Operation, Second
from backend.surfaces._survey import Survey, shows_its_lowest, survey

DEEPEST = 40
"""Levels of nesting that are read; no formula that a person writes has as many."""

MOST = 200
"""Numbers, names and signs that a formula may have; each costs time to compile."""

SHOWN = 20
"""Characters of a number or name that an error repeats."""

TOKEN = re.compile(
    r"\s*(?:(?P<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
    r"|(?P<name>[A-Za-z][A-Za-z0-9_]*)|(?P<sign>\S))"
)
NAMES = {"x": First(), "y": Second(), "pi": Constant(math.pi), "e": Constant(math.e)}
POWERS = {2.0: "square", 3.0: "cube"}
WORDS = f"a number, x, y, pi, e, ( or one of {' '.join([*ONE, *TWO])}"


SQUARES = (5.0, 10.0, 20.0, 50.0, 2.0, 1.0)
"""Half the sides of the windows that are tried where a formula comes without one."""


class Formula(AbstractSurface):
    """A loss that somebody has written down; what is known of it has been found by looking.

    Tuned rates stay off: what was seen to be lowest is no proof of a lower bound.
    """

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
        """A finite place on a slope, not among the lowest, up and right if it may be."""
        return _surveyed(self).start

    def __call__(self, x: Number, y: Number) -> Number:
        """The formula's value; not finite where there is none, without a warning."""
        with np.errstate(all="ignore"):
            return self.expression(x, y)

    def minima(self) -> tuple[Minimum, ...]:
        """Those found in the window."""
        return _surveyed(self).minima

    @property
    def best_loss(self) -> float | None:
        """The lowest loss found, unless something lower was seen at the window's edge or beyond."""
        return _surveyed(self).best_loss

    @property
    def minima_note(self) -> str:
        """How many were found, or why none."""
        return _surveyed(self).note


@functools.lru_cache(maxsize=256)
def _surveyed(formula: Formula) -> Survey:
    return survey(formula, formula.window)


def written(formula: str, window: Window | None = None) -> Formula:
    """The surface that `formula` describes. Raises Refused, which names column and expectation.

    Without a window it gets the first of some squares around the origin whose lowest loss lies
    inside, the one from −5 to 5 before all others and where there is none.
    """
    expression = read(formula)
    if window is not None:
        return Formula(expression=expression, drawn=window)
    squares = [Formula(expression=expression, drawn=((-r, r), (-r, r))) for r in SQUARES]
    shown = (square for square in squares if shows_its_lowest(square, square.window))
    return next(shown, squares[0])


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


def _tokens(formula: str) -> Iterator[_Token]:
    for match in TOKEN.finditer(formula.replace("−", "-").replace("·", "*")):
        kind = match.lastgroup or ""
        yield _Token(kind, match[kind], match.start(kind) + 1)
    yield _Token("end", "", len(formula) + 1)


class _Reader:
    """Goes through the tokens from left to right, one look ahead."""

    def __init__(self, formula: str) -> None:
        tokens = list(itertools.islice(_tokens(formula), MOST + 1))
        self._formula, self._tokens, self._depth = formula, iter(tokens), 0
        self.now = tokens[-1]
        if self.now.kind != "end":
            raise self.unexpected(f"at most {MOST} numbers, names and signs", "Write it shorter.")
        self.now = next(self._tokens)

    def sum(self) -> Any:
        found = self.product()
        while self.now.text in ("+", "-"):
            found = Operation(self._take(), (found, self.product()))
        return found

    def product(self) -> Any:
        found = self.sign()
        while self.now.text in ("*", "/"):
            found = Operation(self._take(), (found, self.sign()))
        return found

    def sign(self) -> Any:
        self._depth += 1
        if self._depth > DEEPEST:
            raise self.unexpected(f"at most {DEEPEST} levels of nesting", "Write it flatter.")
        if self.now.text in ("+", "-"):
            negative = self._take() == "-"
            found = self.sign()
            found = Operation("negative", (found,)) if negative else found
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
        if isinstance(exponent, Constant) and exponent.value in POWERS:
            return Operation(POWERS[exponent.value], (base,))
        return Operation("^", (base, exponent))

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
        return Constant(float(self._take()))

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
        if name in ONE:
            return Operation(name, (arguments[0],))
        return functools.reduce(lambda left, right: Operation(name, (left, right)), arguments)

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
        text = self.now.text if len(self.now.text) <= SHOWN else f"{self.now.text[:SHOWN]}…"
        there = f"not {text!r}" if text else "where it ends"
        allowed = f"{expected} at column {self.now.column}, {there}"
        return Refused("formula", self._formula, allowed, remedy, self.now.column)


def _forgotten(token: _Token) -> str:
    if token.text in "²³":
        return "Write x^2 for x²."
    if token.kind in ("name", "number") or token.text == "(":
        return "Write 2*x for 2x."
    return "Take out what stands there."
