"""An application without a server, and a client that calls it directly."""

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from backend.api.app import create_app
from backend.api.settings import Settings

BODY: dict[str, Any] = {
    "surface": {"id": "bowl"},
    "steps": 5,
    "contestants": [{"optimizer": "sgd", "knobs": {"learning_rate": 0.1}}],
}
"""A small race that nothing is wrong with."""

TRAINING: dict[str, Any] = {
    "data": {"id": "moons", "points": 40},
    "steps": 6,
    "batch_size": 8,
    "frames": 3,
    "contestants": [{"optimizer": "sgd", "knobs": {"learning_rate": 0.1}, "hidden": [4]}],
}
"""A small training that nothing is wrong with."""

LANDSCAPE: dict[str, Any] = {"training": TRAINING, "columns": 5, "rows": 6}
"""A small landscape that nothing is wrong with."""


class Client:
    """Calls an ASGI app as a plain function; one event loop for all calls."""

    def __init__(self, app: Any, runner: asyncio.Runner) -> None:
        self._app, self._runner = app, runner

    def __call__(self, method: str, path: str, **options: Any) -> httpx.Response:
        """One request; `path` as a browser would ask for it."""
        return self._runner.run(self._request(method, path, options))

    async def _request(self, method: str, path: str, options: dict[str, Any]) -> httpx.Response:
        transport = httpx.ASGITransport(self._app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://lab") as client:
            return await client.request(method, path, **options)

    def race(self, body: Any, accept: str = "application/json") -> httpx.Response:
        """POST /races."""
        return self("POST", "/api/v1/races", json=body, headers={"Accept": accept})

    def train(self, body: Any, accept: str = "application/json") -> httpx.Response:
        """POST /trainings."""
        return self("POST", "/api/v1/trainings", json=body, headers={"Accept": accept})

    def landscape(self, body: Any, accept: str = "application/json") -> httpx.Response:
        """POST /landscapes."""
        return self("POST", "/api/v1/landscapes", json=body, headers={"Accept": accept})


@pytest.fixture(scope="session")
def runner() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as runner:
        yield runner


@pytest.fixture(scope="session")
def app() -> FastAPI:
    return create_app(Settings(precompile="none"))


@pytest.fixture(scope="session")
def call(app: FastAPI, runner: asyncio.Runner) -> Client:
    return Client(app, runner)


@pytest.fixture(scope="session")
def call_with(runner: asyncio.Runner) -> Callable[..., Client]:
    """A client of an application with other settings."""
    return lambda **settings: Client(create_app(Settings(precompile="none", **settings)), runner)
