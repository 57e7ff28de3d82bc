"""Long work in short slices, taken in turn: whoever asks for little does not wait for the long."""

import os
from collections.abc import Generator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

Result = TypeVar("Result")

Slices = Generator[None, None, Result]
"""Work that pauses after each slice, a second at most; what it returns is the result."""


def at_once(job: Slices[Result]) -> Result:
    """All of a job's slices without a pause between them."""
    while True:
        try:
            next(job)
        except StopIteration as end:
            return end.value


class Turns:
    """Threads, one a core, that take one slice of each job in turn (round robin)."""

    def __init__(self, threads: int, name: str) -> None:
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix=name)

    def submit(self, job: Slices[Result]) -> Future[Result]:
        """Set `job` going behind all others; it goes to the end again after each slice."""
        done: Future[Result] = Future()

        def turn() -> None:
            try:
                next(job)
            except StopIteration as end:
                done.set_result(end.value)
            except BaseException as error:
                done.set_exception(error)
            else:
                self._threads.submit(turn)

        self._threads.submit(turn)
        return done


turns = Turns(os.cpu_count() or 1, "train")
"""Everybody's trainings share these."""
