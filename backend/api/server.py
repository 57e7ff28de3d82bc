"""The process: listens, says where, and stops within a second when told to."""

import logging
import os
import signal
import socket
import sys
import threading
from typing import Any

import uvicorn

from backend.api.doorman import Doorman
from backend.api.settings import Settings, variable

GRACE = 1
"""Seconds that answers under way get to end in good order."""


def serve(settings: Settings) -> int:
    """Serve until a signal comes; the process's exit status."""
    # While threads compile ahead, a request should not wait 5 ms for each turn at the interpreter.
    sys.setswitchinterval(0.001)
    logging.basicConfig(format="%(levelname)s %(name)s: %(message)s", level=logging.WARNING)
    try:
        listener = _bound(settings.host, settings.port)
    except OSError as error:
        sys.stderr.write(
            f"Cannot listen on {settings.host}, port {settings.port}: {error.strerror}. "
            f"Choose others with {variable('host')} and {variable('port')}.\n"
        )
        return 1
    return _Server(settings).run_to_end(listener)


def _bound(host: str, port: int) -> socket.socket:
    """A socket that holds the address, so that it is known to be free before anything is loaded."""
    family, kind, protocol, _, address = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
    )[0]
    listener = socket.socket(family, kind, protocol)
    if os.name == "posix":  # Elsewhere this would let two servers share one port.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(address)
    return listener


def _load(settings: Settings) -> Any:
    # FastAPI asks whether models are pydantic 1's, and would import all of that to find out.
    sys.modules.setdefault("pydantic.v1", None)  # type: ignore[arg-type]
    from backend.api.app import create_app  # Here, not above: it brings in JAX and FastAPI.

    return create_app(settings)


class _Server(uvicorn.Server):
    def __init__(self, settings: Settings) -> None:
        self._doorman = Doorman(settings, _load, self._failed)
        self._failure: BaseException | None = None
        super().__init__(
            uvicorn.Config(
                self._doorman,
                log_config=None,
                access_log=False,
                server_header=False,
                lifespan="on",
                ws="none",
                timeout_graceful_shutdown=GRACE,
            )
        )

    def run_to_end(self, listener: socket.socket) -> int:
        # Uvicorn raises the signal again once all is in order; that is no reason to fail.
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: None)
        self.run([listener])
        return 0 if self._failure is None else 1

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        for listener in sockets or []:
            host, port = listener.getsockname()[:2]
            shown = f"[{host}]" if ":" in host else host
            sys.stdout.write(f"Descent Lab is at http://{shown}:{port}\n")
            sys.stdout.flush()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._doorman.stop()
        await super().shutdown(sockets)

    def _failed(self, error: BaseException) -> None:
        logging.getLogger(__name__).error("The engine cannot be loaded.", exc_info=error)
        self._failure, self.should_exit = error, True


def leave(status: int) -> None:
    """End the process now: a compilation cannot be interrupted, and there is nothing to save."""
    sys.stdout.flush()
    sys.stderr.flush()
    if threading.active_count() > 1:
        os._exit(status)
    sys.exit(status)
