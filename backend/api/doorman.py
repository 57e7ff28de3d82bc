"""Opens the door at once: the page is served while the engine and the API are still coming up.

Importing JAX and FastAPI takes seconds, the page's files need neither. So the server listens
first, gives out the page, and lets what is asked of the API wait until the API is there.
"""

import asyncio
from collections.abc import Callable
from typing import Any

from starlette.types import Receive, Scope, Send

from backend.api.page import front
from backend.api.settings import Settings

API = "/api"


class Doorman:
    """An ASGI app: the page from the start, and what `load` builds, in a thread, beneath /api.

    `load` gives the complete Starlette application; `failed` is called where it raises.
    """

    def __init__(
        self,
        settings: Settings,
        load: Callable[[Settings], Any],
        failed: Callable[[BaseException], None],
    ) -> None:
        self._settings, self._load, self._failed = settings, load, failed
        self._front = front(settings)
        self._open: asyncio.Future[Any] | None = None
        self._leaving = asyncio.Event()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Show a request to its place."""
        if scope["type"] == "lifespan":
            await self._live(receive, send)
        elif self._asks_api(scope["path"]):
            application = await asyncio.shield(self._opened())
            await application(scope, receive, send)
        else:
            await self._front(scope, receive, send)

    def stop(self) -> None:
        """Give up all work under way, so that nobody waits for it."""
        if self._opened().done() and not self._opened().exception():
            self._opened().result().state.desk.close()

    def _asks_api(self, path: str) -> bool:
        inner = path.removeprefix(self._settings.root_path)
        return inner == API or inner.startswith(f"{API}/")

    def _opened(self) -> asyncio.Future[Any]:
        if self._open is None:
            self._open = asyncio.get_running_loop().create_future()
        return self._open

    async def _live(self, receive: Receive, send: Send) -> None:
        await receive()
        task = asyncio.create_task(self._keep_open())
        await send({"type": "lifespan.startup.complete"})
        await receive()
        self._leaving.set()
        if not self._opened().done():
            task.cancel()
        await asyncio.wait([task])
        await send({"type": "lifespan.shutdown.complete"})

    async def _keep_open(self) -> None:
        try:
            application = await asyncio.to_thread(self._load, self._settings)
        except Exception as error:
            self._opened().set_exception(error)
            self._failed(error)
            return
        async with application.router.lifespan_context(application):
            self._opened().set_result(application)
            await self._leaving.wait()
