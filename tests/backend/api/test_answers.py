"""Answers are sent as they come, end as they must, and stop when nobody listens."""

import asyncio
import json
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest

from backend.api.answers import AbstractAnswer, Streamed, Whole
from backend.api.desk import Desk
from backend.api.problems import Problem
from backend.api.settings import Settings
from backend.foundation.errors import Stopped


class Reader:
    """The other end of an answer, which leaves after so many seconds."""

    def __init__(self, leaves: float = 60.0) -> None:
        self.sent: list[dict[str, Any]] = []
        self._leaves = leaves

    async def receive(self) -> dict[str, Any]:
        await asyncio.sleep(self._leaves)
        return {"type": "http.disconnect"}

    async def send(self, message: Any) -> None:
        self.sent.append(message)

    @property
    def body(self) -> bytes:
        return b"".join(message.get("body", b"") for message in self.sent)


def answer(kind: type[AbstractAnswer], produce: Any, reader: Reader, **settings: Any) -> Reader:
    async def run() -> Reader:
        made = kind(Desk(Settings(**settings)), produce, "application/jsonl")
        await made({"type": "http"}, reader.receive, reader.send)
        return reader

    return asyncio.run(run())


def three(stop: threading.Event) -> Iterator[bytes]:
    del stop
    yield from (b"1\n", b"2\n", b"3\n")


def endless(stop: threading.Event) -> Iterator[bytes]:
    while not stop.wait(0.01):
        yield b"more\n"
    raise Stopped("Given up.")


def broken(stop: threading.Event) -> Iterator[bytes]:
    yield b"1\n"
    raise Problem(422, "invalid", "It broke.")


@pytest.mark.parametrize("kind", [Streamed, Whole])
def test_everything_is_sent(kind: type[AbstractAnswer]):
    reader = answer(kind, three, Reader())
    assert reader.body == b"1\n2\n3\n"
    assert reader.sent[-1].get("more_body", False) is False


def test_the_first_piece_does_not_wait_for_the_others():
    reader = answer(Streamed, three, Reader())
    assert [m["body"] for m in reader.sent[1:]] == [b"1\n", b"2\n3\n"]


def test_a_whole_says_how_long_it_is():
    headers = dict(answer(Whole, three, Reader()).sent[0]["headers"])
    assert headers[b"content-length"] == b"6"


def test_what_breaks_later_becomes_the_last_line():
    reader = answer(Streamed, broken, Reader())
    last = json.loads(reader.body.splitlines()[-1])
    assert last["kind"] == "error"
    assert last["problem"]["detail"] == "It broke."


def test_what_breaks_at_once_is_a_problem():
    with pytest.raises(Problem, match="It broke"):
        answer(Whole, broken, Reader())


def test_time_running_out_is_the_last_line():
    reader = answer(Streamed, endless, Reader(), max_seconds=0.1)
    assert b"longer than the 0.1 seconds" in reader.body.splitlines()[-1]


def test_who_does_not_read_is_left():
    class Sleeper(Reader):
        async def send(self, message: Any) -> None:
            await super().send(message)
            await asyncio.sleep(60 if len(self.sent) > 2 else 0)

    begun = time.monotonic()
    answer(Streamed, endless, Sleeper(), max_seconds=0.1)
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize("kind", [Streamed, Whole])
def test_work_ends_when_the_reader_leaves(kind: type[AbstractAnswer]):
    ended = threading.Event()

    def produce(stop: threading.Event) -> Iterator[bytes]:
        try:
            yield from endless(stop)
        finally:
            ended.set()

    begun = time.monotonic()
    answer(kind, produce, Reader(leaves=0.1))
    assert time.monotonic() - begun < 2
    assert ended.wait(1)
