"""A program as text: what it says first, its imports, numbers and functions, and what it does."""

import sys
import textwrap
from dataclasses import dataclass
from itertools import pairwise

WIDTH = 88
"""Characters of a line of words; quoted code keeps its own lines."""


@dataclass(frozen=True)
class Text:
    """A program: what it is called and about, what its library does otherwise, its imports, and
    its statements and functions in their order.
    """

    title: str
    about: str
    notes: tuple[str, ...]
    imports: set[str]
    parts: list[str]

    @property
    def code(self) -> str:
        """The whole of it."""
        notes = [
            textwrap.fill(note, WIDTH, initial_indent="- ", subsequent_indent="  ")
            for note in self.notes
        ]
        said = [self.title, "", textwrap.fill(self.about, WIDTH), *([""] if notes else []), *notes]
        head = '"""' + "\n".join(said) + '\n"""'
        return _apart([head, _imports(self.imports), *(part for part in self.parts if part)])


def block(*lines: str | None, indent: int = 0) -> str:
    """Lines, those that are None left out."""
    return textwrap.indent("\n".join(line for line in lines if line is not None), " " * indent)


def comment(words: str) -> str:
    """Words as comment lines."""
    return textwrap.fill(words, WIDTH, initial_indent="# ", subsequent_indent="# ")


def call(name: str, *arguments: str | None, **options: str) -> str:
    """A call, on one line or, where that is too long, on several."""
    given = [one for one in arguments if one is not None]
    given += [f"{key}={value}" for key, value in options.items()]
    line = f"{name}({', '.join(given)})"
    if len(line) <= WIDTH:
        return line
    return f"{name}(\n" + "".join(f"    {one},\n" for one in given) + ")"


def _imports(statements: set[str]) -> str:
    """Import statements in their one order, those of the standard library first."""
    groups = ([one for one in statements if _standard(one) == own] for own in (True, False))
    ordered = (sorted(group, key=_module_first) for group in groups if group)
    return "\n\n".join("\n".join(group) for group in ordered)


def _module_first(statement: str) -> tuple[str, bool, str]:
    """By the module's name; the whole module before names out of it."""
    return statement.split()[1], statement.startswith("from"), statement


def _standard(statement: str) -> bool:
    return statement.split()[1] in sys.stdlib_module_names


def _apart(parts: list[str]) -> str:
    """Two blank lines about a function, one between other parts."""
    text = parts[0]
    for before, after in pairwise(parts):
        wide = any(part.lstrip("#").startswith(("def ", "@")) for part in (before, after))
        text += ("\n\n\n" if wide else "\n\n") + after
    return text + "\n"
