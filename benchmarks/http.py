"""A race over HTTP on loopback: when its first line and its last byte arrive."""

import threading
import time
from collections.abc import Iterator

import httpx

from backend.engine.race import run
from backend.optimizers import catalog
from benchmarks._table import Figure, median_ms, seconds
from benchmarks.engine import six
from tests.server import running

RACE = {
    "surface": {"id": "rosenbrock"},
    "steps": 500,
    "contestants": [{"optimizer": name} for name in catalog() if name != "sgd"],
}
REQUESTS = 200


def figures() -> Iterator[Figure]:
    """Six contestants, 500 steps, warm; the peer is the same race without HTTP."""
    alone = median_ms(seconds(lambda: list(run(six(500), threading.Event())), REQUESTS)[5:])
    with running() as server, httpx.Client(base_url=server.url) as client:
        timed = [_timed(client) for _ in range(REQUESTS)][5:]
    firsts, lasts = zip(*timed, strict=True)
    first, last = median_ms(list(firsts)), median_ms(list(lasts))
    yield _figure("first line", first, alone, 3)
    yield _figure("last byte", last, alone, 8)


def _timed(client: httpx.Client) -> tuple[float, float]:
    begun, first = time.perf_counter(), None
    accept = {"Accept": "application/jsonl"}
    with client.stream("POST", "/api/v1/races", json=RACE, headers=accept) as response:
        response.raise_for_status()
        for data in response.iter_raw():
            if first is None and b"\n" in data:
                first = time.perf_counter() - begun
    return first, time.perf_counter() - begun


def _figure(what: str, took: float, alone: float, target: float) -> Figure:
    return Figure(
        f"race of 6 × 500 steps over HTTP, {what} (median), beside the race alone",
        f"{took:.2f} ms",
        f"{alone:.2f} ms",
        f"{took / alone:.1f} ×",
        f"≤ {target} ms",
        took <= target,
    )
