"""The sub-path under which a proxy shows this server; whether the proxy cuts it off or not."""

from starlette.types import ASGIApp, Receive, Scope, Send


class Rooted:
    """ASGI middleware that tells the app where it hangs; FastAPI leaves that to servers."""

    def __init__(self, app: ASGIApp, root_path: str) -> None:
        self.app, self._root_path = app, root_path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass it on."""
        await self.app({**scope, "root_path": self._root_path}, receive, send)
