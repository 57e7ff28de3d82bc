"""A landscape of the training that the page of networks opens with, beside the same in NumPy."""

import statistics
import threading
from collections.abc import Callable, Iterator

import numpy as np

from backend.api.members import members
from backend.api.opening import TRAINING_OPENING
from backend.api.schemas.requests import bodies
from backend.api.settings import Settings
from backend.api.trainings.plan import plan_training
from backend.engine import landscape, training
from backend.engine.contestant import Contestant
from backend.engine.grounds import ground
from backend.engine.heights import Heights
from backend.engine.landscape import Landscape
from backend.engine.training import Training
from benchmarks._table import Figure, median_ms, seconds

CELLS = 41


def figures() -> Iterator[Figure]:
    """A cell of the grid, and the whole."""
    everybody, settings = members(), Settings()
    body = bodies(everybody, settings).training.model_validate(TRAINING_OPENING)
    asked = Landscape(plan_training(body, everybody, settings).training, columns=CELLS, rows=CELLS)
    heights, weights, plainly = _both(asked.training)
    ours = statistics.median(seconds(lambda: heights.at(weights), 20)) / len(weights)
    peer = statistics.median(seconds(lambda: plainly(weights), 20)) / len(weights)
    yield Figure(
        "a landscape's cell: loss of 16-16 on 400 points, beside NumPy",
        f"{1e6 * ours:.0f} µs",
        f"{1e6 * peer:.0f} µs",
        f"{ours / peer:.2f} ×",
        "",
        None,
    )
    stop = threading.Event()
    whole = median_ms(seconds(lambda: list(landscape.run(asked, stop)), 5))
    alone = median_ms(seconds(lambda: list(training.run(asked.training, stop)), 5))
    yield Figure(
        f"landscape of the opening training, {CELLS} × {CELLS}, beside that training alone",
        f"{whole / 1e3:.2f} s",
        f"{alone / 1e3:.2f} s",
        f"{whole / alone:.2f} ×",
        "",
        None,
    )


def _both(asked: Training) -> tuple[Heights, np.ndarray, Callable[[np.ndarray], np.ndarray]]:
    """Our program, weights to judge, and the same network in NumPy; they agree, or this ends."""
    here = ground(asked.data, asked.seed, asked.batch_size, np.float32)
    first = asked.recipes[0]
    blank = Contestant(first, here.points, asked.seed, asked.steps, np.float32).blank
    heights = Heights(first.signals, blank, here.points)
    shapes = [layer.weights.shape for layer in blank.parameters.dense]
    count = sum((low + 1) * high for low, high in shapes)
    weights = np.random.default_rng(0).normal(0, 0.5, (heights.lanes, count)).astype(np.float32)
    parts = [
        (p.x.astype(np.float32), p.y.astype(int))
        for p in (here.split.training, here.split.validation)
    ]

    def plainly(thetas: np.ndarray) -> np.ndarray:
        return np.array([[_loss(theta, shapes, *part) for part in parts] for theta in thetas])

    np.testing.assert_allclose(heights.at(weights), plainly(weights), rtol=1e-4)
    return heights, weights, plainly


def _loss(theta: np.ndarray, shapes: list[tuple[int, int]], x: np.ndarray, y: np.ndarray) -> float:
    for i, (low, high) in enumerate(shapes):
        w, b, theta = theta[: low * high], theta[low * high :][:high], theta[(low + 1) * high :]
        x = x @ w.reshape(low, high) + b
        x = x if i == len(shapes) - 1 else np.tanh(x)
    shifted = x - x.max(axis=1, keepdims=True)
    return float(np.mean(np.log(np.exp(shifted).sum(axis=1)) - shifted[np.arange(len(y)), y]))
