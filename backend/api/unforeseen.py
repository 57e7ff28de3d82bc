"""What nobody foresaw becomes a problem like any other, inside whatever adds headers to answers."""

import logging

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from backend.api import problems


class Unforeseen:
    """An ASGI app that answers 500 where `app` raises before its answer has begun."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, and catch."""
        begun = scope["type"] != "http"

        async def noted(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self.app(scope, receive, noted)
        except Exception as error:
            if begun:
                raise
            logging.getLogger(__name__).error("A request failed.", exc_info=error)
            await problems.of(error).response()(scope, receive, send)
