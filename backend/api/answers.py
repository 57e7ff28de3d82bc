"""Answers that are computed in threads while somebody waits for them, and no longer."""

import threading
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from typing import NamedTuple

import anyio
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from backend.api import problems
from backend.api.desk import Desk, Job
from backend.api.records import dumps
from backend.foundation.errors import Stopped

Produce = Callable[[threading.Event], Iterator[bytes]]
"""What makes an answer, piece by piece; it ends early, with Stopped, once the event is set."""


class AbstractAnswer(Response, ABC):
    """Takes a job at the desk, and gives it up when the reader leaves."""

    def __init__(
        self, desk: Desk, produce: Produce, media_type: str, headers: dict[str, str] | None = None
    ) -> None:
        self._desk, self._produce = desk, produce
        super().__init__(media_type=media_type, headers=headers)
        del self.headers["content-length"]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Work, and watch the door meanwhile."""
        failure: Exception | None = None
        with self._desk.job() as job, anyio.move_on_after(self._desk.longest):
            async with anyio.create_task_group() as group:
                group.start_soon(_watch, receive, job, group.cancel_scope)
                try:
                    await self.send(job, self._produce(job.stop), send)
                except Exception as error:
                    failure = error
                group.cancel_scope.cancel()
        if failure is not None and not job.left:
            raise failure

    @abstractmethod
    async def send(self, job: Job, pieces: Iterator[bytes], send: Send) -> None:
        """Compute the pieces and send them."""

    async def _begin(self, send: Send) -> None:
        headers = self.raw_headers
        await send({"type": "http.response.start", "status": self.status_code, "headers": headers})


PATIENCE = 0.002
"""Seconds for which pieces are gathered into one: each way into a thread and back costs 0.3 ms."""


class Portion(NamedTuple):
    """Pieces that are sent together; `failure` is what ended them, `done` whether they ended."""

    body: bytes
    done: bool
    failure: Exception | None = None


class Streamed(AbstractAnswer):
    """Sends pieces as they come; what goes wrong after the first becomes the last line."""

    async def send(self, job: Job, pieces: Iterator[bytes], send: Send) -> None:
        """The first piece decides whether it is an answer or a problem."""
        portion = await self._desk.work(job, lambda: Portion(next(pieces), done=False))
        await self._begin(send)
        while True:
            more = not portion.done
            await send({"type": "http.response.body", "body": portion.body, "more_body": more})
            if portion.done:
                break
            portion = await self._desk.work(job, lambda: gather(pieces))
            if portion.failure is not None:
                portion = portion._replace(body=portion.body + _last_line(job, portion.failure))


def gather(pieces: Iterator[bytes]) -> Portion:
    """What comes within the time that it pays to wait."""
    begun, found = time.perf_counter(), []
    try:
        for piece in pieces:
            found.append(piece)
            if time.perf_counter() - begun > PATIENCE:
                return Portion(b"".join(found), done=False)
    except Exception as error:
        return Portion(b"".join(found), done=True, failure=error)
    return Portion(b"".join(found), done=True)


def _last_line(job: Job, failure: Exception) -> bytes:
    given_up = isinstance(failure, Stopped) and job.why is not None
    problem = job.why if given_up else problems.of(failure)
    return dumps({"kind": "error", "problem": problem.document()}) + b"\n"


class Whole(AbstractAnswer):
    """Sends nothing until everything is there, and says how long it is."""

    async def send(self, job: Job, pieces: Iterator[bytes], send: Send) -> None:
        """All pieces in one."""
        body = await self._desk.work(job, lambda: b"".join(pieces))
        self.headers["content-length"] = str(len(body))
        await self._begin(send)
        await send({"type": "http.response.body", "body": body})


async def _watch(receive: Receive, job: Job, scope: anyio.CancelScope) -> None:
    """Give the job up when the reader leaves; the thread then ends by itself, and soon."""
    while (await receive())["type"] != "http.disconnect":
        pass
    job.left = True
    job.end()
    scope.cancel()
