"""A real server process for tests: started on a free port of 127.0.0.1, stopped by its pid."""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = ROOT / ".cache" / "programs"
"""Compiled programs: what a test of the engine compiled, a server need not compile again."""

PREFIX = "DESCENT_LAB_"


@dataclass(frozen=True)
class Server:
    """A running server: where it answers (no slash at the end), and its process."""

    url: str
    process: subprocess.Popen[bytes]
    log: Path

    def stop(self) -> int:
        """Ask it to end, as a service manager would; its exit code (negative: the signal)."""
        if self.process.poll() is None:
            self.process.terminate()
        try:
            return self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()

    def said(self) -> str:
        """What it has written so far."""
        return self.log.read_text(encoding="utf-8", errors="replace")


@contextmanager
def running(
    env: Mapping[str, str] | None = None, *, root: Path = ROOT, seconds: float = 60
) -> Iterator[Server]:
    """`python -m backend` with these settings ({"DESCENT_LAB_MAX_STEPS": "100"}) until the end.

    `root` is the clone it runs from, this one unless a test has made another.

    The developer's own DESCENT_LAB_ settings are left out; compiled programs are kept in the clone.
    """
    port = free_port()
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
    ours = {
        "DESCENT_LAB_HOST": "127.0.0.1",
        "DESCENT_LAB_PORT": str(port),
        "DESCENT_LAB_CACHE_DIR": str(PROGRAMS),
        "DESCENT_LAB_PRECOMPILE": "none",
        "PYTHONUNBUFFERED": "1",
    }
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "server.log"
        with log.open("wb") as output:
            process = subprocess.Popen(
                [sys.executable, "-m", "backend"],
                cwd=root,
                env={**inherited, **ours, **(env or {})},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        server = Server(f"http://127.0.0.1:{port}", process, log)
        try:
            wait_for(server, seconds)
            yield server
        finally:
            server.stop()


def free_port() -> int:
    """A port that nobody listens on at this moment."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return sock.getsockname()[1]


def wait_for(server: Server, seconds: float) -> None:
    """Until it answers; with its own words if it ends before, or takes too long."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if server.process.poll() is not None:
            raise AssertionError(f"The server ended at once:\n{server.said()}")
        try:
            httpx.get(server.url + "/api/v1/health", timeout=5)
        except httpx.TransportError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError(f"No answer within {seconds} s:\n{server.said()}")
