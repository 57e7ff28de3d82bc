"""Training the six optimizers on the digits: time per step beside PyTorch, first frames, memory."""

import importlib.util
import json
import os
import tempfile
import threading
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import httpx
import numpy as np

from backend import datasets, optimizers
from backend.engine.grounds import ground
from backend.engine.recipe import Recipe
from backend.engine.sets import Data
from backend.engine.training import Training, run
from backend.techniques import activations, initializers, schedules
from benchmarks._table import Figure, seconds
from tests.server import running

RATES = {
    "momentum": 0.05,
    "nag": 0.05,
    "adagrad": 0.02,
    "rmsprop": 0.001,
    "adam": 0.002,
    "nadam": 0.002,
}
HIDDEN, BATCH, STEPS = (64, 64, 64), 32, 1000
DIGITS = Data(datasets.catalog()["digits"](), 1797)
MEBI = 2**20


def figures() -> Iterator[Figure]:
    """Steps in this process; first frames and memory of a server of its own, over HTTP."""
    if importlib.util.find_spec("torch"):
        yield _beside_torch(frames=1)
        yield _beside_torch(frames=20)
    small = _request("digits", list(HIDDEN))
    deep = _request("spirals", [256] * 30)
    cold, warm, _ = _first_frames(small)
    yield _first("64-64-64-10, six contestants, nothing compiled", cold, 3.0)
    yield _first("64-64-64-10, six contestants, compiled", warm, 0.3)
    cold, warm, memory = _first_frames(deep)
    yield _first("30 layers × 256, six contestants, nothing compiled", cold, 10.0)
    yield _first("30 layers × 256, six contestants, compiled", warm, None)
    parameters = 6 * 1_909_250 * 4 / MEBI
    yield Figure(
        "memory of the server while it trains 30 layers × 256 × 6, beside the parameters alone",
        f"{memory:.0f} MiB",
        f"{parameters:.0f} MiB",
        f"{memory / parameters:.1f} ×",
        "",
        None,
    )


def _training(frames: int) -> Training:
    begin, shape = initializers.catalog()["glorot_uniform"](), activations.catalog()["tanh"]()
    steady = schedules.catalog()["constant"]()
    recipes = tuple(
        Recipe(optimizers.catalog()[name](learning_rate=rate), HIDDEN, begin, shape, steady)
        for name, rate in RATES.items()
    )
    return Training(DIGITS, recipes, STEPS, BATCH, frames)


def _beside_torch(frames: int) -> Figure:
    """Both look at all points as often: the peer for losses and accuracies, ours for all."""
    training, go_on = _training(frames), threading.Event()
    ours = min(seconds(lambda: list(run(training, go_on)), 4)[1:]) / STEPS
    threads, peer = min(
        ((count, _torch_seconds(count, frames)) for count in range(1, (os.cpu_count() or 1) + 1)),
        key=lambda pair: pair[1],
    )
    return Figure(
        f"six contestants on digits, 64-64-64-10, batch {BATCH}: a step of all six, "
        f"{frames} {'frame' if frames == 1 else 'frames'}, beside PyTorch ({threads} threads)",
        f"{1e6 * ours:.0f} µs",
        f"{1e6 * peer:.0f} µs",
        f"{peer / ours:.1f} ×",
        "≥ 5 ×",
        peer >= 5 * ours,
    )


def _torch_seconds(threads: int, frames: int, steps: int = 200) -> float:
    """Seconds a step of all six, `frames` looks in STEPS steps; each look is timed by itself."""
    import torch

    torch.set_num_threads(threads)
    first = ground(DIGITS, 0, BATCH, np.dtype("float32")).points
    x, y = torch.tensor(first.scene.x), torch.tensor(first.scene.y, dtype=torch.long)
    rows = torch.tensor(first.batches.rows(0, steps, steps), dtype=torch.long)
    rules = {
        "momentum": lambda p, eta: torch.optim.SGD(p, eta, momentum=0.9),
        "nag": lambda p, eta: torch.optim.SGD(p, eta, momentum=0.9, nesterov=True),
        "adagrad": lambda p, eta: torch.optim.Adagrad(p, eta),
        "rmsprop": lambda p, eta: torch.optim.RMSprop(p, eta, alpha=0.9),
        "adam": lambda p, eta: torch.optim.Adam(p, eta),
        "nadam": lambda p, eta: torch.optim.NAdam(p, eta),
    }

    def network() -> Any:
        sizes, layers = [x.shape[1], *HIDDEN], []
        for low, high in pairwise(sizes):
            layers += [torch.nn.Linear(low, high), torch.nn.Tanh()]
        return torch.nn.Sequential(*layers, torch.nn.Linear(sizes[-1], first.outputs))

    def train() -> None:
        for name, rate in RATES.items():
            model = network()
            rule, judge = rules[name](model.parameters(), rate), torch.nn.CrossEntropyLoss()
            for k in range(steps):
                rule.zero_grad()
                judge(model(x[rows[k]]), y[rows[k]]).backward()
                rule.step()

    def look() -> None:
        with torch.no_grad():
            for _ in RATES:
                outputs = models[0](x)
                torch.nn.functional.cross_entropy(outputs, y, reduction="none").numpy()
                (outputs.argmax(dim=1) == y).numpy()

    models = [network()]
    looking = min(seconds(look, 5)[1:]) * frames / STEPS
    return min(seconds(train, 3)[1:]) / steps + looking


def _request(data: str, hidden: list[int]) -> dict[str, Any]:
    contestants = [
        {"optimizer": name, "knobs": {"learning_rate": rate}, "hidden": hidden}
        for name, rate in RATES.items()
    ]
    include = ["layers", "histograms", "pictures"]
    return {
        "data": {"id": data},
        "steps": 20,
        "frames": 2,
        "include": include,
        "contestants": contestants,
    }


def _first_frames(request: dict[str, Any]) -> tuple[float, float, float]:
    """Seconds to the first frame, cold and warm, and the server's peak memory in MiB."""
    with tempfile.TemporaryDirectory() as cache:
        env = {"DESCENT_LAB_CACHE_DIR": cache, "DESCENT_LAB_PRECOMPILE": "none"}
        with running(env) as server, httpx.Client(base_url=server.url, timeout=300) as client:
            client.get("/api/v1/catalog").raise_for_status()
            cold, warm = _to_first_frame(client, request), _to_first_frame(client, request)
            status = Path(f"/proc/{server.process.pid}/status")
            peak = status.read_text() if status.exists() else "VmHWM: 0 kB"
    line = next(line for line in peak.splitlines() if line.startswith("VmHWM"))
    return cold, warm, int(line.split()[1]) / 1024


def _to_first_frame(client: httpx.Client, request: dict[str, Any]) -> float:
    begun, took = time.perf_counter(), float("nan")
    headers = {"Accept": "application/jsonl"}
    with client.stream("POST", "/api/v1/trainings", json=request, headers=headers) as answer:
        for line in answer.raise_for_status().iter_lines():
            if json.loads(line)["kind"] == "frame" and np.isnan(took):
                took = time.perf_counter() - begun
    return took


def _first(what: str, took: float, target: float | None) -> Figure:
    return Figure(
        f"first frame of a training: {what}",
        f"{took:.2f} s",
        "",
        "",
        f"≤ {target:g} s" if target else "",
        took <= target if target else None,
    )
