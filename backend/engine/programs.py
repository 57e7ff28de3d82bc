"""Compiled programs: one for each structure, made once, in parallel, and the oldest dropped.

A program is fixed by what it does and by the *classes* of what it is given (the surface, the
optimizer); all numbers are arguments. So a key is a tuple of a kind and classes.
"""

import os
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import jax

Key = tuple[Any, ...]


class Program:
    """A jitted function that knows whether it has been compiled yet."""

    def __init__(self, function: Callable[..., Any]) -> None:
        # A wrapper of its own, so that dropping the program frees what JAX compiled for it.
        self._jitted = jax.jit(lambda *arguments: function(*arguments))
        self._compiling = threading.Lock()
        self.ready = False

    def __call__(self, *arguments: Any) -> Any:
        """Run it, compiling it first if nobody has."""
        if not self.ready:
            self.prepare(*arguments)
        return self._jitted(*arguments)

    def prepare(self, *arguments: Any) -> None:
        """Compile, once, for arguments of these shapes; a second caller waits for the first."""
        with self._compiling:
            if not self.ready:
                jax.block_until_ready(self._jitted(*arguments))
                self.ready = True


class Programs:
    """The programs at hand, at most `limit` of them; the least recently used goes first."""

    def __init__(self, limit: int = 1024) -> None:
        self._limit = limit
        self._programs: OrderedDict[Key, Program] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Key, function: Callable[..., Any]) -> Program:
        """The program of this key, made from `function` if it is new (but not compiled yet)."""
        with self._lock:
            program = self._programs.pop(key, None) or Program(function)
            self._programs[key] = program
            while len(self._programs) > self._limit:
                self._programs.popitem(last=False)
            return program

    def compiled(self) -> int:
        """How many stand ready."""
        with self._lock:
            return sum(program.ready for program in self._programs.values())


programs = Programs()

_compilers = ThreadPoolExecutor(os.cpu_count() or 1, thread_name_prefix="compile")


def prepare(calls: Iterable[tuple[Program, tuple[Any, ...]]]) -> None:
    """Compile whatever is still cold among these calls, side by side."""
    cold = {id(program): (program, args) for program, args in calls if not program.ready}
    jobs = [_compilers.submit(program.prepare, *args) for program, args in cold.values()]
    for job in jobs:
        job.result()


def keep(directory: Path) -> None:
    """Keep compiled programs in `directory` across processes (JAX's persistent cache)."""
    directory.mkdir(parents=True, exist_ok=True)
    jax.config.update("jax_compilation_cache_dir", str(directory))
    jax.config.update("jax_persistent_cache_min_compile_time_secs", 0.0)
    jax.config.update("jax_persistent_cache_min_entry_size_bytes", -1)
