"""Formulas by the thousand: well-formed ones, ones with a slip, and what nobody means well with."""

import random
from collections.abc import Iterator

FUNCTIONS = ("sin", "cos", "tan", "exp", "log", "sqrt", "abs", "tanh")
NUMBERS = ("0", "1", "2", "3", "0.5", ".25", "10.", "1e3", "2.5E-2", "1e308", "1e-320", "pi", "e")
SPACES = ("", "", "", " ", "  ", "\t", "\n")

HOSTILE = (
    "",
    " ",
    "\x00",
    "x\x00y",
    "x\x1b[2Jy",
    "__import__('os').system('true')",
    "().__class__.__bases__[0].__subclasses__()",
    "x.__class__",
    "lambda: x",
    "exec(x)",
    "eval('x')",
    "open('/etc/passwd')",
    "globals()",
    "x if y else 1",
    "[x for x in y]",
    "x; y",
    "x = y",
    "x := 1",
    "f'{x}'",
    "{x}",
    "x@y",
    "x**y",
    "x//y",
    "x%y",
    "x&y|~x",
    "1e999",
    "9" * 400,
    "0x10",
    "1_000",
    "1e",
    "1e+",
    "1.2.3",
    "..",
    "NaN",
    "inf",
    "-inf",
    "1j",
    "x²+y²",
    "√x",
    "π",
    "∞",
    "x÷y",
    "x×y",
    "x − y",
    "ⅹ+ⅴ",
    "х+у",  # Cyrillic
    "ｘ+ｙ",  # full width
    "\u202ex+y\u202c",
    "x\u200b+y",
    "x\u00a0+ y",
    "👩‍👩‍👧+x",
    "\ud800",
    "\uffff",
    "e\u0301",
    "١+٢",
    "sin",
    "sin(",
    "sin()",
    "sin)x(",
    "min()",
    "min(x",
    "min(x,)",
    "max(x,,y)",
    "SIN(x)",
    "Sin(x)",
    "x y",
    "2x",
    "x(y)",
    "(x)(y)",
    ")" * 50,
    "(" * 5_000 + "x" + ")" * 5_000,
    "-" * 5_000 + "x",
    "x" + "^x" * 5_000,
    "+".join(["x"] * 50_000),
    "sin(" * 5_000 + "x" + ")" * 5_000,
    "max(" + ",".join(["x"] * 5_000) + ")",
    "x" * 1_000_000,
    "9" * 1_000_000,
    " " * 1_000_000 + "x",
    "^" * 1_000,
    "x^y^x^y^x^y^x^y^9^9^9^9",
    "((((x^3)^3)^3)^3)^3",
)


def hostile(chance: random.Random, count: int) -> Iterator[str]:
    """So many texts of all kinds, the same for the same seed."""
    yield from HOSTILE
    for k in range(count - len(HOSTILE)):
        kind = k % 4
        if kind < 2:
            yield formula(chance, chance.randint(0, 7))
        elif kind == 2:
            yield slipped(chance, formula(chance, chance.randint(1, 5)))
        else:
            yield anything(chance)


def formula(chance: random.Random, depth: int) -> str:
    """A well-formed one, at most so deep, with spaces wherever they may stand."""
    space = chance.choice(SPACES)
    if depth == 0 or chance.random() < 0.1:
        return space + chance.choice((*NUMBERS, "x", "y", "x", "y", f"{chance.uniform(0, 9):.3g}"))
    inner = formula(chance, depth - 1)
    kind = chance.randrange(6)
    if kind == 0:
        return f"{space}({inner}{space})"
    if kind == 1:
        return f"{space}{chance.choice('+-')}{inner}"
    if kind == 2:
        return f"{space}{chance.choice(FUNCTIONS)}{space}({inner})"
    other = formula(chance, depth - 1)
    if kind == 3:
        return f"{space}{chance.choice(('min', 'max'))}({inner},{other}{space})"
    return f"{inner}{space}{chance.choice('+-*/^')}{other}"


def slipped(chance: random.Random, text: str) -> str:
    """With a character too many, too few, another one, or two that changed places."""
    at = chance.randrange(len(text))
    other = chance.choice("xye()+-*/^.,0123456789 $²_'\"\\\x00\u2028")
    return chance.choice(
        (
            text[:at] + other + text[at:],
            text[:at] + text[at + 1 :],
            text[:at] + other + text[at + 1 :],
            text[:at] + text[at : at + 2][::-1] + text[at + 2 :],
        )
    )


def anything(chance: random.Random) -> str:
    """Characters of any script, or pieces of formulas in any order."""
    if chance.random() < 0.5:
        return "".join(chr(chance.randrange(0x110000)) for _ in range(chance.randint(1, 30)))
    pieces = (*FUNCTIONS, *NUMBERS, *"xy+-*/^(),", "min", "max", "**", "__", "import", " ")
    return "".join(chance.choices(pieces, k=chance.randint(1, 60)))
