"""Answers that are computed in threads while somebody waits for them, and no longer."""

import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator

import anyio
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from backend.api import problems
from backend.api.desk import Desk, Job
from backend.api.records import dumps

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
        with self._desk.job() as job:
            async with anyio.create_task_group() as group:
                group.start_soon(_watch, receive, job, group.cancel_scope)
                pieces = self._produce(job.stop)
                try:
                    await self.send(job, pieces, send)
                except Exception as error:
                    failure = error
                finally:
                    job.end()
                group.cancel_scope.cancel()
        if failure is not None:
            raise failure

    @abstractmethod
    async def send(self, job: Job, pieces: Iterator[bytes], send: Send) -> None:
        """Compute the pieces and send them."""

    async def _begin(self, send: Send) -> None:
        headers = self.raw_headers
        await send({"type": "http.response.start", "status": self.status_code, "headers": headers})


class Streamed(AbstractAnswer):
    """Sends each piece as it comes; what goes wrong after the first becomes the last line."""

    async def send(self, job: Job, pieces: Iterator[bytes], send: Send) -> None:
        """The first piece decides whether it is an answer or a problem."""
        piece = await self._desk.work(job, lambda: next(pieces, None))
        await self._begin(send)
        while piece is not None:
            await send({"type": "http.response.body", "body": piece, "more_body": True})
            try:
                piece = await self._desk.work(job, lambda: next(pieces, None))
            except Exception as error:
                record = {"kind": "error", "problem": problems.of(error).document()}
                last = dumps(record) + b"\n"
                await send({"type": "http.response.body", "body": last, "more_body": True})
                break
        await send({"type": "http.response.body", "body": b""})


class Whole(AbstractAnswer):
    """Sends nothing until everything is there, and says how long it is."""

    async def send(self, job: Job, pieces: Iterator[bytes], send: Send) -> None:
        """All pieces in one."""
        body = await self._desk.work(job, lambda: b"".join(pieces))
        self.headers["content-length"] = str(len(body))
        await self._begin(send)
        await send({"type": "http.response.body", "body": body})


async def _watch(receive: Receive, job: Job, scope: anyio.CancelScope) -> None:
    """End the job when the reader has left."""
    while (await receive())["type"] != "http.disconnect":
        pass
    job.end()
    scope.cancel()
