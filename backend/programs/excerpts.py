"""Functions out of members' files as text that stands by itself, in the dialect of a library.

A surface, a schedule, a clipping rule or an update rule is written once, in its own file; a
program quotes it. So whoever adds a member has its programs with it.
"""

import ast
import inspect
import math
import textwrap
from collections.abc import Callable, Iterator
from types import FunctionType, ModuleType
from typing import Any, NamedTuple

import jax

from backend.programs.dialects import Dialect


class _Edit(NamedTuple):
    """Bytes of a line to be replaced, lines counted from 0."""

    line: int
    begin: int
    end: int
    text: str


class Excerpts:
    """Collects functions, with the numbers and helpers that they use, each once.

    `taken` are names that a program gives to things of its own.
    """

    def __init__(self, taken: tuple[str, ...] = ()) -> None:
        self._taken = set(taken)
        self._names: dict[Any, str] = {}
        self.imports: set[str] = set()
        self.constants: list[str] = []
        self.functions: list[str] = []

    def method(
        self,
        member: Any,
        name: str,
        called: str,
        dialect: Dialect,
        given: tuple[str, ...] = (),
    ) -> None:
        """Quote `member`'s method as a function `called` so; its knobs become constants.

        given: knobs that become parameters instead, added at the end.
        """
        self._names[(id(member), name)] = called
        self._taken.add(called)
        function = inspect.unwrap(inspect.getattr_static(type(member), name))
        quotation = _Quotation(self, function, dialect, member, given)
        self.functions.append(quotation.text(called))

    def name(self, key: Any, wanted: str) -> tuple[str, bool]:
        """What `key` is called in the program, and whether it is new there."""
        if key in self._names:
            return self._names[key], False
        while wanted in self._taken:
            wanted += "_"
        self._taken.add(wanted)
        self._names[key] = wanted
        return wanted, True

    def constant(self, key: Any, wanted: str, value: Any, about: str = "") -> str:
        """The name of a constant; it is defined when it is first asked for."""
        name, new = self.name(key, wanted)
        if new:
            comment = "".join(f"# {line}\n" for line in textwrap.wrap(about, 86))
            self.constants.append(f"{comment}{name} = {self.literal(value)}")
        return name

    def helper(self, function: FunctionType, dialect: Dialect) -> str:
        """The name of a function that another one calls."""
        name, new = self.name((function, dialect.arrays), function.__name__)
        if new:
            self.functions.append(_Quotation(self, function, dialect).text(name))
        return name

    def record(self, kind: type) -> str:
        """The name of a named tuple's class."""
        name, new = self.name(kind, kind.__name__)
        if new:
            self.imports.add("from collections import namedtuple")
            fields = ", ".join(f'"{field}"' for field in kind._fields)  # type: ignore[attr-defined]
            last = list(kind._field_defaults.values())  # type: ignore[attr-defined]
            defaults = f", defaults={last!r}" if last else ""
            self.constants.append(f'{name} = namedtuple("{name}", [{fields}]{defaults})')
        return name

    def library(self, full_name: str, dialect: Dialect) -> str:
        """What the dialect has for a library's function."""
        text, statement, helper = dialect.spelled(full_name)
        if statement is not None:
            self.imports.add(statement)
        if helper is not None:
            text, new = self.name((full_name, dialect.arrays), text)
            if new:
                self.imports.add(dialect.arrays[1])
                self.functions.append(helper)
        return text

    def literal(self, value: Any) -> str:
        """A number, a flag or a tuple of them, as Python writes it."""
        if isinstance(value, float) and not math.isfinite(value):
            self.imports.add("import math")
            return f"-math.{-value}" if value < 0 else f"math.{value}"
        if isinstance(value, tuple):
            return f"({', '.join(self.literal(item) for item in value)}{',' * (len(value) == 1)})"
        return repr(value)


class _Quotation:
    """One function on its way into a program."""

    def __init__(
        self,
        excerpts: Excerpts,
        function: Callable[..., Any],
        dialect: Dialect,
        owner: Any = None,
        given: tuple[str, ...] = (),
    ) -> None:
        self._excerpts, self._dialect, self._owner, self._given = excerpts, dialect, owner, given
        function = inspect.unwrap(function)
        self._globals = function.__globals__  # type: ignore[attr-defined]
        source = textwrap.dedent(inspect.getsource(function))
        tree = ast.parse(source).body[0]
        assert isinstance(tree, ast.FunctionDef)
        self._tree, self._lines = tree, source.splitlines()

    def text(self, called: str) -> str:
        """The whole function."""
        lines = [line.encode() for line in self._lines]
        for edit in sorted(self._edits(), reverse=True):
            line = lines[edit.line]
            lines[edit.line] = line[: edit.begin] + edit.text.encode() + line[edit.end :]
        body = b"\n".join(lines[self._tree.body[0].lineno - 1 :]).decode()
        return f"def {called}({self._parameters()}):\n{body}"

    def _parameters(self) -> str:
        arguments = self._tree.args
        for argument in ast.walk(arguments):
            if isinstance(argument, ast.arg):
                argument.annotation = None
        if self._owner is not None:
            arguments.args = arguments.args[1:]
        own = ast.unparse(arguments)
        return ", ".join([*([own] if own else []), *self._given])

    def _edits(self) -> Iterator[_Edit]:
        local = {node.arg for node in ast.walk(self._tree) if isinstance(node, ast.arg)}
        local |= {
            node.id
            for node in ast.walk(self._tree)
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
        }
        for statement in self._tree.body:
            yield from self._within(statement, local)

    def _within(self, node: ast.AST, local: set[str]) -> Iterator[_Edit]:
        path = _path(node)
        text = None if path is None else self._said(path, local)
        if text is None:
            for child in ast.iter_child_nodes(node):
                yield from self._within(child, local)
        elif text != ".".join(path or ()):
            assert isinstance(node, ast.expr)
            assert node.end_col_offset is not None
            yield _Edit(node.lineno - 1, node.col_offset, node.end_col_offset, text)

    def _said(self, path: tuple[str, ...], local: set[str]) -> str | None:
        """What a dotted name becomes; None where its parts are to be looked at."""
        root, *rest = path
        if root == "self" and self._owner is not None and len(rest) == 1:
            return self._own(rest[0])
        if root in local or root not in self._globals:
            return None
        value = self._globals[root]
        if isinstance(value, ModuleType):
            return self._library([value.__name__, *rest]) if rest else None
        if rest:
            return None
        if isinstance(value, type):
            return self._excerpts.record(value)
        if isinstance(value, jax.custom_jvp):  # Also JAX's own, of one number at a time.
            return self._library(["jax.numpy", root])
        if inspect.isfunction(value):
            return self._excerpts.helper(inspect.unwrap(value), self._dialect)
        key = (self._globals["__name__"], root)
        return self._excerpts.constant(key, root, value)

    def _library(self, path: list[str]) -> str:
        return self._excerpts.library(".".join(path), self._dialect)

    def _own(self, name: str) -> str:
        """What takes the place of self.name."""
        owner = self._owner
        if name in self._given:
            return name
        key = (id(owner), name)
        if callable(getattr(owner, name)):
            called, new = self._excerpts.name(key, name)
            if new:
                self._excerpts.method(owner, name, called, self._dialect)
            return called
        about = {knob.name: knob.about for knob in type(owner).knobs}.get(name, "")
        return self._excerpts.constant(key, name.upper(), getattr(owner, name), about)


def _path(node: ast.AST) -> tuple[str, ...] | None:
    """The parts of a dotted name; None of anything else."""
    if isinstance(node, ast.Name):
        return (node.id,)
    if isinstance(node, ast.Attribute):
        before = _path(node.value)
        return None if before is None else (*before, node.attr)
    return None
