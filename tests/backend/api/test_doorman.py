"""The page is there at once; what is asked of the API waits for it."""

import asyncio
import threading
from contextlib import asynccontextmanager
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from backend.api.doorman import Doorman
from backend.api.settings import Settings
from tests.backend.api.conftest import Client


class House:
    """A doorman whose application is ready when the test says so, and the server around it."""

    def __init__(self, fails: bool = False) -> None:
        self.ready, self.failures, self.life = threading.Event(), [], []
        self._fails = fails
        self.door = Doorman(Settings(), self._load, self.failures.append)

    def _load(self, settings: Settings) -> Any:
        del settings
        assert self.ready.wait(5)
        if self._fails:
            raise ImportError("broken")

        @asynccontextmanager
        async def lifespan(app: Starlette):
            self.life.append("began")
            yield
            self.life.append("ended")

        route = Route("/api/word", lambda request: PlainTextResponse("here"))
        application = Starlette(routes=[route], lifespan=lifespan)
        application.state.desk = self
        return application

    def close(self) -> None:
        self.life.append("closed")

    @asynccontextmanager
    async def lived(self):
        """The server's part of the lifespan protocol."""
        said: asyncio.Queue[Any] = asyncio.Queue()
        heard: asyncio.Queue[Any] = asyncio.Queue()
        task = asyncio.create_task(self.door({"type": "lifespan"}, said.get, heard.put))
        await said.put({"type": "lifespan.startup"})
        assert (await heard.get())["type"] == "lifespan.startup.complete"
        yield
        await said.put({"type": "lifespan.shutdown"})
        assert (await heard.get())["type"] == "lifespan.shutdown.complete"
        await task


def test_the_page_does_not_wait_for_the_api(runner: asyncio.Runner):
    house, client = House(), Client(None, runner)
    client._app = house.door

    async def visit() -> None:
        async with house.lived():
            page = await client._request("GET", "/", {})
            assert page.status_code == 200
            waiting = asyncio.create_task(client._request("GET", "/api/word", {}))
            await asyncio.sleep(0.05)
            assert not waiting.done()
            house.ready.set()
            assert (await waiting).text == "here"
            assert house.life == ["began"]
            house.door.stop()
        assert house.life == ["began", "closed", "ended"]

    runner.run(visit())


def test_an_application_that_cannot_be_loaded_is_told(runner: asyncio.Runner):
    house, client = House(fails=True), Client(None, runner)
    client._app = house.door

    async def visit() -> None:
        async with house.lived():
            house.ready.set()
            response = await client._request("GET", "/api/word", {})
            assert response.status_code == 500
            house.door.stop()

    runner.run(visit())
    (failure,) = house.failures
    assert isinstance(failure, ImportError)


@pytest.mark.parametrize("path", ["/apiary", "/api.html", "/docs/api/"])
def test_only_the_api_waits(runner: asyncio.Runner, path: str):
    client = Client(House().door, runner)
    assert client("GET", path).status_code in (200, 404)
