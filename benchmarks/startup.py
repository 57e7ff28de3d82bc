"""From the start of a process to the page, and to the first race, with the cache and without."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import httpx

from benchmarks._table import Figure
from tests.server import PREFIX, ROOT, free_port

REPEATS = 3


def figures() -> Iterator[Figure]:
    """The race is the one the page opens with, tuned. The peer is `import jax` alone."""
    bare = min(_import_jax() for _ in range(REPEATS))
    with tempfile.TemporaryDirectory() as cache:
        _, cold = _start(Path(cache))
        kept = [_start(Path(cache)) for _ in range(REPEATS)]
    page, race = (min(times) for times in zip(*kept, strict=True))
    yield _figure("page", page, bare, 1.0)
    yield _figure("first race, programs from the cache", race, bare, 2.5)
    yield _figure("first race, nothing cached", cold, bare, None)


def _import_jax() -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import jax.numpy"], check=True)
    return time.perf_counter() - begun


def _start(cache: Path) -> tuple[float, float]:
    """Seconds from the process's start to the page's HTML and to the end of its first race."""
    port = free_port()
    settings = {"HOST": "127.0.0.1", "PORT": str(port), "CACHE_DIR": str(cache)}
    env = {"PATH": "", **{PREFIX + name: value for name, value in settings.items()}}
    begun = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "backend"], cwd=ROOT, env=env, stdout=subprocess.DEVNULL
    )
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=120) as client:
            _until_answered(client, process)
            page = time.perf_counter() - begun
            opening = client.get("api/v1/catalog").raise_for_status().json()["opening"]
            client.post("api/v1/races", json=opening).raise_for_status()
            return page, time.perf_counter() - begun
    finally:
        process.terminate()
        process.wait(30)


def _until_answered(client: httpx.Client, process: subprocess.Popen[bytes]) -> None:
    while process.poll() is None:
        try:
            client.get("/").raise_for_status()
        except httpx.ConnectError:
            time.sleep(0.01)
        else:
            return
    raise AssertionError(f"The server ended at once, with status {process.returncode}.")


def _figure(what: str, took: float, bare: float, target: float | None) -> Figure:
    return Figure(
        f"process start to {what}, beside `import jax` alone",
        f"{took:.2f} s",
        f"{bare:.2f} s",
        f"{took / bare:.2f} ×",
        f"≤ {target} s" if target else "",
        took <= target if target else None,
    )
