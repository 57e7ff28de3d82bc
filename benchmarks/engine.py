"""Time per optimizer step of a recorded run: ours, PyTorch's loop, optax from Python, C."""

import importlib.util
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import optax

from backend.engine.race import ROWS, Race, calls, run
from backend.engine.racer import Racer
from backend.engine.tuning import tune
from backend.optimizers import catalog
from backend.surfaces import catalog as surfaces
from backend.surfaces import turned
from benchmarks._table import Figure, median_ms, seconds

RATE, BETA1, BETA2, EPS = 0.001, 0.9, 0.999, 1e-8
STEPS = 10 * ROWS - 1


def figures() -> Iterator[Figure]:
    """All of them use Adam on Rosenbrock in float64 from (-1.2, 1), every step recorded."""
    ours, detailed, raced = _program_ns(_race()), _program_ns(_race(detail=True)), _race_ns()
    yield _beside("a jitted optax step called from Python", ours, _optax_ns(), 150)
    if importlib.util.find_spec("torch"):
        yield _beside("torch.optim's loop", ours, _torch_ns(), 2000)
    if shutil.which("cc"):
        peer = _c_ns()
        yield _beside_c("recorded Adam, a step", ours, peer, "≤ 2 × C", ours <= 2 * peer)
        yield _beside_c("the same as a whole race, judged and copied", raced, peer, "", None)
    ratio = f"{detailed / ours:.2f} ×"
    what = "the same with gradients, steps and readings, beside without"
    yield Figure(what, f"{detailed:.0f} ns", f"{ours:.0f} ns", ratio, "", None)
    yield _tuning()


def _race(*, detail: bool = False) -> Race:
    field = turned(surfaces()["rosenbrock"](), 0.0)
    adam = catalog()["adam"](learning_rate=RATE, beta1=BETA1, beta2=BETA2, eps=EPS)
    return Race(
        field, field.window, field.best_loss, (-1.2, 1.0), (Racer(adam),), STEPS, detail=detail
    )


def _program_ns(race: Race) -> float:
    """The compiled program alone, a block of rows after another."""
    ((program, (lane, noise, *_)),) = calls(race)
    block = jnp.asarray(noise)

    def blocks(count: int = 10) -> None:
        at = lane
        for _ in range(count):
            at, _ = program(at, block, None, ROWS)
        jax.block_until_ready(at)

    return min(seconds(blocks, 60)[1:]) / (10 * ROWS) * 1e9


def _race_ns() -> float:
    """The whole of `run`: program, verdicts, columns for the reader."""
    race, go_on = _race(), threading.Event()
    return min(seconds(lambda: list(run(race, go_on)), 40)[1:]) / STEPS * 1e9


def _beside_c(what: str, ours: float, peer: float, target: str, met: bool | None) -> Figure:
    ratio = f"{ours / peer:.2f} ×"
    name = f"{what}, beside a C loop at -O3"
    return Figure(name, f"{ours:.0f} ns", f"{peer:.0f} ns", ratio, target, met)


def _beside(peer_name: str, ours: float, peer: float, target: int) -> Figure:
    return Figure(
        f"recorded Adam, a step, beside {peer_name}",
        f"{ours:.0f} ns",
        f"{peer / 1e3:.1f} µs",
        f"{peer / ours:.0f} ×",
        f"≥ {target} ×",
        peer >= target * ours,
    )


def _optax_ns() -> float:
    loss = lambda p: (1 - p[0]) ** 2 + 100 * (p[1] - p[0] ** 2) ** 2  # noqa: E731
    rule = optax.adam(RATE, BETA1, BETA2, EPS)

    @jax.jit
    def step(theta, state):
        updates, state = rule.update(jax.grad(loss)(theta), state)
        return optax.apply_updates(theta, updates), state

    def loop(steps=2000):
        theta, points = jnp.array([-1.2, 1.0]), []
        state = rule.init(theta)
        for _ in range(steps):
            theta, state = step(theta, state)
            points.append(theta)
        return np.asarray(points[-1])

    loop(10)
    return min(seconds(loop, 5)) / 2000 * 1e9


def _torch_ns() -> float:
    import torch

    torch.set_num_threads(1)

    def loop(steps=1000):
        theta = torch.tensor([-1.2, 1.0], dtype=torch.float64, requires_grad=True)
        rule, points = torch.optim.Adam([theta], RATE, (BETA1, BETA2), EPS), []
        for _ in range(steps):
            rule.zero_grad()
            loss = (1 - theta[0]) ** 2 + 100 * (theta[1] - theta[0] ** 2) ** 2
            loss.backward()
            points.append((theta.detach().clone(), loss.detach()))
            rule.step()
        return points

    loop(10)
    return min(seconds(loop, 5)) / 1000 * 1e9


def _c_ns() -> float:
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder) / "adam"
        source = Path(__file__).with_name("adam.c")
        subprocess.run(["cc", "-O3", "-march=native", source, "-o", program, "-lm"], check=True)
        knobs = [str(knob) for knob in (RATE, BETA1, BETA2, EPS)]
        command = [program, str(STEPS), "60", *knobs]
        printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    least, last_loss = map(float, printed.split())
    *_, chunk, _ = run(_race(), threading.Event())
    ours = chunk.columns[0].losses[-2]
    if not np.isclose(ours, last_loss, rtol=1e-6):
        raise AssertionError(f"C ends at a loss of {last_loss}, the engine at {ours}")
    return least


def six(steps: int) -> Race:
    """A race of the chapter's six at their defaults."""
    entrants = tuple(Racer(kind()) for name, kind in catalog().items() if name != "sgd")
    return replace(_race(), entrants=entrants, steps=steps)


def _tuning() -> Figure:
    race = six(500)
    go_on = threading.Event()
    took = median_ms(seconds(lambda: tune(race, go_on), 40)[1:])
    raced = median_ms(seconds(lambda: list(run(race, go_on)), 40)[1:])
    return Figure(
        "tuning: 64 rates × 6 optimizers × 500 steps, beside one race of the six",
        f"{took:.1f} ms",
        f"{raced:.1f} ms",
        f"{took / raced:.1f} ×",
        "milliseconds",
        took < 10,
    )
