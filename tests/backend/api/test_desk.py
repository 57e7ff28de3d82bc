"""Work is taken on while there is room, and given up when its time has come."""

import asyncio
import threading
import time

import pytest

from backend.api.desk import Desk
from backend.api.problems import Problem
from backend.api.settings import Settings
from backend.foundation.errors import Stopped


def patient(stop: threading.Event) -> None:
    """Work that lasts until it is given up, or five seconds."""
    if stop.wait(5):
        raise Stopped("Given up.")


def test_there_is_room_for_so_many():
    async def run() -> None:
        desk = Desk(Settings(max_requests=1))
        with desk.job():
            with pytest.raises(Problem, match="1 requests are under way") as refused, desk.job():
                pass
            assert refused.value.status_code == 503
            assert refused.value.headers == {"Retry-After": "1"}
        with desk.job():
            pass

    asyncio.run(run())


def test_time_runs_out():
    async def run() -> None:
        desk = Desk(Settings(max_seconds=0.05))
        begun = time.monotonic()
        with desk.job() as job, pytest.raises(Problem, match=r"longer than the 0\.05 s") as refused:
            await desk.work(job, lambda: patient(job.stop))
        assert refused.value.status_code == 503
        assert time.monotonic() - begun < 2

    asyncio.run(run())


def test_closing_gives_up_what_is_under_way():
    async def run() -> None:
        desk = Desk(Settings())
        with desk.job() as job:
            asyncio.get_running_loop().call_later(0.05, desk.close)
            with pytest.raises(Problem, match="stopping"):
                await desk.work(job, lambda: patient(job.stop))
        with pytest.raises(Problem, match="stopping"), desk.job():
            pass

    asyncio.run(run())


def test_a_job_that_is_done_with_is_over():
    async def run() -> threading.Event:
        with Desk(Settings()).job() as job:
            assert not job.stop.is_set()
        return job.stop

    assert asyncio.run(run()).is_set()


def test_only_so_many_threads_work_at_once():
    running, most = [], []

    def work() -> None:
        running.append(1)
        most.append(len(running))
        time.sleep(0.02)
        running.pop()

    async def run() -> None:
        desk = Desk(Settings(max_threads=2))
        with desk.job() as job:
            await asyncio.gather(*(desk.work(job, work) for _ in range(6)))

    asyncio.run(run())
    assert max(most) == 2
