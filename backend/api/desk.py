"""Where work is taken on and given up: how much at once, how long, and for whom it still counts."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import anyio
import anyio.to_thread

from backend.api.problems import Problem, busy
from backend.api.settings import Settings, variable
from backend.foundation.errors import Stopped

Result = TypeVar("Result")


class Job:
    """A piece of work that can be given up: `stop` is what the engine looks at.

    `left` says that nobody listens any more, `why` what else ended it.
    """

    def __init__(self) -> None:
        self.stop = threading.Event()
        self.left = False
        self.why: Problem | None = None

    def end(self, why: Problem | None = None) -> None:
        """Give it up; the first reason counts."""
        if not self.stop.is_set():
            self.why = why
            self.stop.set()


class Desk:
    """Takes on jobs as long as there is room."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._jobs: set[Job] = set()
        self._threads = anyio.CapacityLimiter(settings.max_threads)
        self._closed = False

    @property
    def longest(self) -> float:
        """Seconds after which even a reader who does not read is left."""
        return self._settings.max_seconds + 1

    @contextmanager
    def job(self) -> Iterator[Job]:
        """A new job, until the block ends. Raises Problem where there is no room."""
        if self._closed:
            raise _CLOSING
        if len(self._jobs) >= self._settings.max_requests:
            raise busy(self._full())
        job = Job()
        self._jobs.add(job)
        timer = asyncio.get_running_loop().call_later(
            self._settings.max_seconds, lambda: job.end(busy(self._too_long()))
        )
        try:
            yield job
        finally:
            timer.cancel()
            job.end()
            self._jobs.discard(job)

    async def work(self, job: Job, function: Callable[[], Result]) -> Result:
        """Run `function` in a thread; being given up comes out as the reason for it."""
        try:
            return await anyio.to_thread.run_sync(function, limiter=self._threads)
        except Stopped as stopped:
            raise job.why or stopped from None

    def close(self) -> None:
        """Give up everything; the server is going."""
        self._closed = True
        for job in tuple(self._jobs):
            job.end(_CLOSING)

    def _full(self) -> str:
        limit, why = self._settings.max_requests, Settings.model_fields["max_requests"].description
        return (
            f"{limit} requests are under way, and {variable('max_requests')} allows no more. {why} "
            "Try again in a second."
        )

    def _too_long(self) -> str:
        limit, why = self._settings.max_seconds, Settings.model_fields["max_seconds"].description
        return (
            f"The work took longer than the {limit:g} seconds that {variable('max_seconds')} "
            f"allows. {why} Ask for fewer steps or contestants, or try again later."
        )


_CLOSING = busy("The server is stopping. Try again when it is back.")
