"""Many starts at once: time a step of maps and sweeps, beside C and Numba, and maps over HTTP."""

import importlib.util
import json
import math
import shutil
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import numpy as np

from backend.engine import basins, sweep
from backend.engine.programs import prepare
from backend.engine.race import Race
from backend.engine.racer import Racer
from backend.optimizers import catalog
from backend.surfaces import AbstractSurface, turned
from backend.surfaces import catalog as surfaces
from benchmarks._table import Figure, median_ms, seconds
from tests.server import running

RATES = {
    "momentum": 0.005,
    "nag": 0.005,
    "adagrad": 0.5,
    "rmsprop": 0.02,
    "adam": 0.1,
    "nadam": 0.1,
}
CELLS, STEPS, REPEATS, TURNS = 256, 500, 9, 5
STARTS = CELLS * CELLS
SIDE = 64
BETA1, SWEPT_RATES = np.linspace(0.0, 0.99, SIDE), np.geomspace(1e-4, 10.0, SIDE)
FLAGS = ("-O3", "-march=native", "-fopenmp", "-fno-math-errno", "-fno-trapping-math")
"""Without the last two a C compiler may not take a root of several numbers at once."""

GO_ON = threading.Event()


def figures() -> Iterator[Figure]:
    """The chapter's six on Himmelblau in float64, 256 × 256 starts, 500 steps, judged."""
    sweeping = f"adam, a step and value of a {SIDE} × {SIDE} sweep"
    ours, peer = _in_turns()
    swept = ours["sweep"]
    if peer:
        for name in RATES:
            yield _beside(f"{name}, a step and start, beside C", ours[name], peer[name], 1.5)
        yield _beside(f"{sweeping}, beside C", swept, peer["sweep"], 1.5)
    if importlib.util.find_spec("numba"):
        map_ns, sweep_ns = _numba_ns()
        yield _beside("adam, a step and start, beside parallel Numba", ours["adam"], map_ns)
        yield _beside(f"{sweeping}, beside parallel Numba", swept, sweep_ns)
    else:
        yield _plain("parallel Numba is not installed: left out", math.nan, "ns", math.nan)
    yield _plain("adam, a step and start", ours["adam"], "ns", 2.0)
    yield _plain(sweeping, swept, "ns", 2.0)
    yield _plain("six maps of 256 × 256 × 500 steps, in the engine", _six_ms(), "ms", 400)
    with running() as server, httpx.Client(base_url=server.url, timeout=60) as client:
        coarse, whole = _over_http(client, CELLS)
        _, small = _over_http(client, 64)
    yield _plain("six maps over HTTP, all seen coarsely", coarse, "ms", 100)
    yield _plain("six maps over HTTP, complete", whole, "ms", 600)
    yield _plain("six maps of 64 × 64 over HTTP, complete", small, "ms", 60)


def _race(*names: str, surface: AbstractSurface | None = None) -> Race:
    field = turned(surface or surfaces()["himmelblau"](), 0.0)
    entrants = tuple(Racer(catalog()[name](learning_rate=RATES[name])) for name in names)
    return Race(field, field.window, field.best_loss, field.start, entrants, STEPS)


def mapped(*names: str, surface: AbstractSurface | None = None) -> float:
    """The least seconds of whole maps, on Himmelblau if no surface is given."""
    race = _race(*names, surface=surface)
    minima = race.field.minima()  # type: ignore[attr-defined]
    asked = basins.Basins(race, minima, race.window, CELLS, CELLS)
    prepare(basins.calls(asked), GO_ON)
    return min(seconds(lambda: list(basins.run(asked, GO_ON)), REPEATS))


def _map_ns(name: str) -> float:
    """The coarse pass's steps count, too."""
    return mapped(name) / (STARTS + STARTS / basins.STRIDE**2) / STEPS * 1e9


def _six_ms() -> float:
    return mapped(*RATES) * 1e3


def _sweep() -> sweep.Sweep:
    race = _race("adam")
    axes = sweep.Axis("beta1", BETA1), sweep.Axis("learning_rate", SWEPT_RATES)
    return sweep.Sweep(race, race.field, axes)  # type: ignore[arg-type]


def _sweep_ns() -> float:
    asked = _sweep()
    prepare(sweep.calls(asked), GO_ON)
    took = min(seconds(lambda: list(sweep.run(asked, GO_ON)), 5 * REPEATS))
    return took / asked.count / STEPS * 1e9


def _in_turns() -> tuple[dict[str, float], dict[str, float]]:
    """The least of all maps and the sweep, ours and C's, in nanoseconds; no C without a compiler.

    They take turns: on a machine that is shared, a moment may be twice as slow as the next.
    """
    ours, peer = [], []
    with tempfile.TemporaryDirectory() as folder:
        program = _compiled(Path(folder)) if shutil.which("cc") else None
        for _ in range(TURNS):
            ours.append({name: _map_ns(name) for name in RATES} | {"sweep": _sweep_ns()})
            if program:
                peer.append(_c_ns(program))
    return _least(ours), _least(peer)


def _least(turns: list[dict[str, float]]) -> dict[str, float]:
    return {name: min(turn[name] for turn in turns) for name in turns[0]} if turns else {}


def _compiled(folder: Path) -> Path:
    """The peer, whose shares of arrivals must be ours."""
    program, source = folder / "basins", Path(__file__).with_name("basins.c")
    subprocess.run(["cc", *FLAGS, source, "-o", program, "-lm"], check=True)
    for name, _, share in _run(program):
        _agree(name, float(share))
    return program


def _run(program: Path) -> list[list[str]]:
    """Rows of a name, the least nanoseconds, and the share of arrivals."""
    told = [str(number) for number in (CELLS, STEPS, REPEATS, *_race().start, *RATES.values())]
    printed = subprocess.run([program, *told], capture_output=True, text=True, check=True)
    return [line.split() for line in printed.stdout.splitlines()]


def _c_ns(program: Path) -> dict[str, float]:
    return {name: float(least) for name, least, _ in _run(program)}


def _agree(name: str, share: float) -> None:
    """Whether as many lanes arrive as here; RMSProp bounces, so that a bit may decide."""
    arrived = _swept_share() if name == "sweep" else _mapped_share(name)
    if abs(arrived - share) > 0.05:
        raise AssertionError(f"{name}: {arrived} of the lanes arrive, in C {share}")


def _mapped_share(name: str) -> float:
    race = _race(name)
    minima = race.field.minima()  # type: ignore[attr-defined]
    asked = basins.Basins(race, minima, race.window, CELLS, CELLS)
    tiles = [tile for tile in basins.run(asked, GO_ON) if tile.patch.stride == 1]
    return sum(int((tile.minimum >= 0).sum()) for tile in tiles) / STARTS


def _swept_share() -> float:
    asked = _sweep()
    parts = sweep.run(asked, GO_ON)
    return sum(int((part.reached_at >= 0).sum()) for part in parts) / asked.count


def _numba_ns() -> tuple[float, float]:
    """Of a map and of a sweep: a scalar loop for each lane, which Numba compiles."""
    import numba

    @numba.njit(parallel=True)
    def walk(x: Any, y: Any, marks: Any, rates: Any, betas: Any, steps: int) -> None:
        for i in numba.prange(len(x)):
            px, py, mx, my, sx, sy, mark = x[i], y[i], 0.0, 0.0, 0.0, 0.0, 0.0
            power1, power2, rate, beta1 = 1.0, 1.0, rates[i], betas[i]
            for step in range(steps):
                first, second = px * px + py - 11.0, px + py * py - 7.0
                loss = first * first + second * second
                if mark >= 0:
                    if not (px * px + py * py <= 1.44e14 and abs(loss) < math.inf):
                        mark = -1.0 - step
                    elif not loss < 1e-3:
                        mark = step + 1.0
                gx, gy = 4 * px * first + 2 * second, 2 * first + 4 * py * second
                power1, power2 = beta1 * power1, 0.999 * power2
                mx, my = beta1 * mx + (1 - beta1) * gx, beta1 * my + (1 - beta1) * gy
                sx, sy = 0.999 * sx + 0.001 * gx * gx, 0.999 * sy + 0.001 * gy * gy
                hx, hy = mx / (1 - power1), my / (1 - power1)
                px -= rate * hx / (math.sqrt(sx / (1 - power2)) + 1e-8)
                py -= rate * hy / (math.sqrt(sy / (1 - power2)) + 1e-8)
            marks[i] = mark

    def least(*lanes: Any) -> float:
        x, y, rates, betas = (np.ravel(column).astype(float) for column in lanes)
        took = min(seconds(lambda: walk(x, y, np.zeros_like(x), rates, betas, STEPS), 4)[1:])
        return took / len(x) / STEPS * 1e9

    plane = np.meshgrid(*[-6 + 12 * (np.arange(CELLS) + 0.5) / CELLS] * 2)
    pairs = np.meshgrid(SWEPT_RATES, BETA1)
    one = np.ones(SIDE * SIDE)
    x, y = _race().start
    return (
        least(*plane, np.full(STARTS, RATES["adam"]), np.full(STARTS, 0.9)),
        least(x * one, y * one, *pairs),
    )


def _over_http(client: httpx.Client, cells: int) -> tuple[float, float]:
    """Milliseconds to the last coarse tile and to the last byte."""
    body = {
        "surface": {"id": "himmelblau"},
        "steps": STEPS,
        "columns": cells,
        "rows": cells,
        "contestants": [
            {"optimizer": name, "knobs": {"learning_rate": rate}} for name, rate in RATES.items()
        ],
    }
    timed = [_timed(client, body) for _ in range(REPEATS)][1:]
    coarse, whole = zip(*timed, strict=True)
    return median_ms(list(coarse)), median_ms(list(whole))


def _timed(client: httpx.Client, body: dict[str, Any]) -> tuple[float, float]:
    begun, coarse = time.perf_counter(), 0.0
    accept = {"Accept": "application/jsonl"}
    with client.stream("POST", "/api/v1/basins", json=body, headers=accept) as response:
        response.raise_for_status()
        for line in response.iter_lines():
            if f'"stride":{basins.STRIDE}' in line[:200]:
                coarse = time.perf_counter() - begun
    if json.loads(line)["kind"] != "end":
        raise AssertionError(line)
    return coarse, time.perf_counter() - begun


def _beside(what: str, ours: float, peer: float, most: float | None = None) -> Figure:
    target = "" if most is None else f"≤ {most:g} × C"
    met = None if most is None else ours <= most * peer
    return Figure(what, f"{ours:.2f} ns", f"{peer:.2f} ns", f"{ours / peer:.2f} ×", target, met)


def _plain(what: str, ours: float, unit: str, most: float) -> Figure:
    if math.isnan(ours):
        return Figure(what, "", "", "", "", None)
    return Figure(what, f"{ours:.2f} {unit}", "", "", f"≤ {most:g} {unit}", ours <= most)
