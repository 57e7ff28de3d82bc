"""The process: where it listens, what it does with a bad setting, how it ends."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.backend.api.conftest import BODY, TRAINING
from tests.server import ROOT, Server, running

LONG: dict[str, Any] = BODY | {
    "steps": 1_000_000,
    "contestants": [{"optimizer": "sgd", "knobs": {"learning_rate": 1e-6}}] * 12,
}
"""More than any socket's buffer holds: it lasts as long as its reader likes."""


@pytest.fixture(scope="module")
def narrow() -> Iterator[Server]:
    """A server with room for one request, however long."""
    limits = {"DESCENT_LAB_MAX_REQUESTS": "1", "DESCENT_LAB_MAX_STEPS": "1000000"}
    with running(limits) as server:
        yield server


def race(server: Server, body: Any = BODY, accept: str = "application/json") -> httpx.Response:
    url, headers = f"{server.url}/api/v1/races", {"Accept": accept}
    return httpx.post(url, json=body, headers=headers, timeout=30)


def stream(server: Server):
    url, headers = f"{server.url}/api/v1/races", {"Accept": "application/jsonl"}
    return httpx.stream("POST", url, json=LONG, headers=headers, timeout=30)


def test_it_says_where_it_is(server: Server):
    assert f"Descent Lab is at {server.url}\n" in server.said()


@pytest.mark.parametrize("accept", ["application/json", "application/jsonl", "text/csv"])
def test_a_race_comes_whole(server: Server, accept: str):
    response = race(server, accept=accept)
    assert response.status_code == 200
    assert response.headers["content-type"].startswith(accept)


def test_lines_come_one_by_one_to_the_end(server: Server):
    url, headers = f"{server.url}/api/v1/races", {"Accept": "application/jsonl"}
    body = BODY | {"steps": 5_000}
    with httpx.stream("POST", url, json=body, headers=headers, timeout=30) as response:
        records = [json.loads(line) for line in response.iter_lines()]
    assert records[0]["kind"] == "start"
    assert records[-1]["kind"] == "end"
    assert sum(len(r["contestants"][0]["losses"]) for r in records[1:-1]) == 5_001


def test_while_there_is_no_room_others_are_asked_to_come_later(narrow: Server):
    with stream(narrow) as response:
        lines = response.iter_lines()
        next(lines)
        refused = race(narrow)
        assert refused.status_code == 503
        assert int(refused.headers["retry-after"]) >= 1
        assert "DESCENT_LAB_MAX_REQUESTS" in refused.json()["detail"]
        assert httpx.get(f"{narrow.url}/api/v1/health").status_code == 200


def test_work_stops_when_the_reader_leaves(narrow: Server):
    with stream(narrow) as response:
        next(response.iter_lines())
    idle(narrow)


MANY: dict[str, Any] = {
    "surface": {"id": "himmelblau"},
    "steps": 5_000,
    "contestants": [{"optimizer": "adam"}] * 12,
}
"""With as many starts or values as the limits allow it takes seconds."""

RATES = {"knob": "learning_rate", "low": 1e-4, "high": 1.0, "count": 256}
BETAS = {"knob": "beta1", "low": 0.0, "high": 0.9, "count": 256, "scale": "linear"}


@pytest.mark.parametrize(
    ("path", "asked"),
    [("basins", {"columns": 256, "rows": 256}), ("sweeps", {"axes": [RATES, BETAS]})],
)
def test_maps_and_sweeps_stop_when_the_reader_leaves(
    narrow: Server, path: str, asked: dict[str, Any]
):
    url, headers = f"{narrow.url}/api/v1/{path}", {"Accept": "application/jsonl"}
    with httpx.stream("POST", url, json=MANY | asked, headers=headers, timeout=60) as response:
        assert response.status_code == 200
        lines = (json.loads(line) for line in response.iter_lines())
        assert next(lines)["kind"] == "start"
        assert next(lines)["kind"] in ("tile", "part")
        assert race(narrow).status_code == 503
    idle(narrow)


def test_a_training_comes_line_by_line_and_stops_when_the_reader_leaves(narrow: Server):
    url, headers = f"{narrow.url}/api/v1/trainings", {"Accept": "application/jsonl"}
    long = TRAINING | {"steps": 20_000, "frames": 200, "include": ["layers", "pictures"]}
    with httpx.stream("POST", url, json=long, headers=headers, timeout=60) as response:
        assert response.status_code == 200
        lines = (json.loads(line) for line in response.iter_lines())
        assert [next(lines)["kind"] for _ in range(3)] == ["start", "frame", "frame"]
        assert race(narrow).status_code == 503
    idle(narrow)


def idle(server: Server) -> None:
    """Soon there is room again, and nothing is computed for nobody."""
    deadline = time.monotonic() + 5
    while race(server).status_code == 503:
        assert time.monotonic() < deadline, "What was cut still takes up the room."
        time.sleep(0.02)
    before = burned(server)
    time.sleep(0.5)
    assert burned(server) - before < 0.2


def burned(server: Server) -> float:
    """Processor seconds that the server has used."""
    stat = Path(f"/proc/{server.process.pid}/stat")
    if not stat.exists():
        pytest.skip("Only Linux tells another process's time in a file.")
    user, system = stat.read_text().rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_within_a_second_or_so_whatever_is_open(number: signal.Signals):
    with running({"DESCENT_LAB_MAX_STEPS": "1000000"}) as server, stream(server) as response:
        lines = response.iter_lines()
        next(lines)
        begun = time.monotonic()
        server.process.send_signal(number)
        assert server.process.wait(timeout=10) == 0
        assert time.monotonic() - begun < 3


def start(**settings: str) -> subprocess.CompletedProcess[str]:
    env = os.environ | {f"DESCENT_LAB_{name.upper()}": value for name, value in settings.items()}
    command = [sys.executable, "-m", "backend"]
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=60)


def test_a_port_that_is_taken_is_said_in_a_sentence():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        ended = start(port=str(taken.getsockname()[1]))
    assert ended.returncode == 1
    assert "Choose others with DESCENT_LAB_HOST and DESCENT_LAB_PORT" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_bad_setting_is_said_in_a_sentence():
    ended = start(max_steps="many")
    assert ended.returncode == 2
    assert ended.stderr.startswith("DESCENT_LAB_MAX_STEPS is 'many':")
    assert "Traceback" not in ended.stderr
