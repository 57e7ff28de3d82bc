"""Compiled programs: one for each structure, made once, in parallel, and the oldest dropped.

A program is fixed by what it does and by the *classes* of what it is given (the surface, the
optimizer); all numbers are arguments. So a key is a tuple of a kind and classes.
"""

import itertools
import os
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import jax
from filelock import FileLock

from backend.foundation.errors import Stopped

Key = tuple[Any, ...]

NO_OPTIONS: Mapping[str, str | int | bool] = {}


class Program:
    """A function to be compiled once, for arguments of one form; `ready` says whether it is.

    Compiled ahead of time rather than by calling a jitted function: half the memory (2.5 MB),
    no slower to call, and arguments of another form are an error instead of a recompilation.

    options: XLA's, beside those that all programs have.
    """

    def __init__(
        self, function: Callable[..., Any], options: Mapping[str, str | int | bool] = NO_OPTIONS
    ) -> None:
        self._function, self._options = function, options
        self._compiling = threading.Lock()
        self._compiled: Any = None
        self._form: Any = None

    @property
    def ready(self) -> bool:
        """Whether a call begins at once."""
        return self._compiled is not None

    def __call__(self, *arguments: Any) -> Any:
        """Run it, compiling it first if nobody has."""
        return (self._compiled or self.prepare(*arguments))(*arguments)

    def prepare(self, *arguments: Any) -> Any:
        """Compile, once, for arguments of this form; a second caller waits for the first."""
        with self._compiling:
            if self._compiled is None:
                # A wrapper of its own, or JAX would keep what it traced for the function.
                traced = jax.jit(lambda *arguments: self._function(*arguments))
                self._compiled = traced.lower(*arguments).compile(dict(self._options))
                _tidy()
            return self._compiled

    def form(self, *arguments: Any) -> Any:
        """The form of what it gives for such arguments (shapes and types), traced once."""
        if self._form is None:
            self._form = jax.eval_shape(self._function, *arguments)
        return self._form

    def release(self) -> None:
        """Give the memory back; the next call finds the program in the persistent cache."""
        self._compiled = None


FORGET_AFTER = 32
"""Programs after which JAX forgets what it traced: up to 10 MB for each that nobody needs."""

_since = itertools.count(1)


def _tidy() -> None:
    if next(_since) % FORGET_AFTER == 0:
        jax.clear_caches()


Call = tuple[Program, tuple[Any, ...]]
"""A program, and arguments of the form that it is to be compiled for."""


class Programs:
    """The programs at hand, at most `limit` of them; the least recently used goes first."""

    def __init__(self, limit: int = 256) -> None:
        self._limit = limit
        self._programs: OrderedDict[Key, Program] = OrderedDict()
        self._lock = threading.Lock()

    def get(
        self,
        key: Key,
        function: Callable[..., Any],
        options: Mapping[str, str | int | bool] = NO_OPTIONS,
    ) -> Program:
        """The program of this key, made from `function` if it is new (but not compiled yet)."""
        with self._lock:
            program = self._programs.pop(key, None) or Program(function, options)
            self._programs[key] = program
            while len(self._programs) > self._limit:
                self._programs.popitem(last=False)
            return program

    def forget(self, program: Program) -> None:
        """Give its memory back; who asks for it next finds it in the persistent cache."""
        with self._lock:
            for key in [key for key, one in self._programs.items() if one is program]:
                del self._programs[key]
        program.release()

    def compiled(self) -> int:
        """How many stand ready."""
        with self._lock:
            return sum(program.ready for program in self._programs.values())


programs = Programs()

DISK_BYTES = 1_000_000_000
"""What the persistent cache may hold: all members' programs many times over, whatever is asked."""

_compilers = ThreadPoolExecutor(os.cpu_count() or 1, thread_name_prefix="compile")


def prepare(calls: Iterable[Call], stop: threading.Event) -> None:
    """Compile whatever is still cold among these calls, side by side.

    Raises Stopped, with what is under way finished and nothing else begun, once `stop` is set.
    """

    def unless_stopped(program: Program, arguments: tuple[Any, ...]) -> None:
        if not stop.is_set():
            program.prepare(*arguments)

    cold = {id(program): (program, args) for program, args in calls if not program.ready}
    jobs = [_compilers.submit(unless_stopped, *call) for call in cold.values()]
    for job in jobs:
        job.result()
    if stop.is_set():
        raise Stopped("The reader has left.")


def keep(directory: Path) -> None:
    """Keep compiled programs in `directory` across processes (JAX's persistent cache)."""
    directory.mkdir(parents=True, exist_ok=True)
    _mend(directory)
    jax.config.update("jax_compilation_cache_dir", str(directory))
    jax.config.update("jax_persistent_cache_min_compile_time_secs", 0.0)
    jax.config.update("jax_persistent_cache_min_entry_size_bytes", -1)
    jax.config.update("jax_compilation_cache_max_size", DISK_BYTES)


def _mend(directory: Path) -> None:
    """Take out what a killed process left half written: JAX stumbles over it at every write.

    An entry is two files, written one after the other under JAX's lock.
    """
    with FileLock(directory / ".lockfile", timeout=10):
        for entry in directory.glob("*-cache"):
            if not entry.with_name(f"{entry.name.removesuffix('cache')}atime").exists():
                entry.unlink()
