"""The headers of every answer: what a browser may do with it, and who may put it in a frame."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from backend.api.settings import Settings


def policy(settings: Settings) -> str:
    """The Content-Security-Policy: everything from here, nothing from elsewhere.

    Plotly writes style attributes and draws blobs; video is recorded into blobs. Inline scripts
    and style elements stay forbidden.
    """
    rules = {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "style-src-attr": "'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "media-src": "blob:",
        "connect-src": "'self'",
        "font-src": "'self'",
        "base-uri": "'self'",
        "form-action": "'none'",
        "frame-ancestors": " ".join(settings.frame_ancestors) or "'none'",
    }
    return "; ".join(f"{name} {sources}" for name, sources in rules.items())


class Secured:
    """An ASGI app whose every answer carries the headers; what the app itself sets stays."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self._headers = {
            "Content-Security-Policy": policy(settings),
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "cross-origin"
            if settings.allowed_origins
            else "same-origin",
            "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        }
        if not settings.frame_ancestors:
            self._headers["X-Frame-Options"] = "DENY"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Add the headers as the answer starts."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, send_with_headers)
