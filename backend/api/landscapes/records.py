"""A landscape as documents: its start, how far the training is, the plane, its rows, its end."""

import threading
import time
from collections.abc import Iterator
from typing import Any

from backend import __version__
from backend.api.landscapes.plan import Document, LandscapePlan
from backend.api.trainings.readings import short
from backend.engine import landscape as engine
from backend.engine.landscape import Layout, Path, Progress


def records(plan: LandscapePlan, stop: threading.Event) -> Iterator[Document]:
    """Start, progress, plane, rows, end."""
    begun, trained = time.perf_counter(), 0.0
    yield {"kind": "start", "version": __version__, "request": plan.request}
    for event in engine.run(plan.landscape, stop):
        if isinstance(event, Progress):
            steps = plan.landscape.training.steps
            yield {"kind": "progress", "step": event.step, "steps": steps}
        elif isinstance(event, Layout):
            trained = time.perf_counter() - begun
            yield _plane(event)
        else:
            yield {"kind": "rows", "rows": event.rows} | _losses(event.losses)
    yield {"kind": "end", "timings": _timings(trained, time.perf_counter() - begun)}


def _plane(layout: Layout) -> Document:
    return {
        "kind": "plane",
        "origin": layout.origin,
        "explained": short(layout.explained),
        "alpha": short(layout.alpha),
        "beta": short(layout.beta),
        "paths": [_path(path) for path in layout.paths],
        "left_out": [one._asdict() for one in layout.left_out],
    }


def _path(path: Path) -> Document:
    alpha, beta = path.coordinates.T
    return {
        "contestant": path.contestant,
        "steps": path.steps,
        "alpha": short(alpha),
        "beta": short(beta),
        **_losses(path.losses),
        "off_plane": short(path.off_plane),
        "explained": float(short([path.explained])[0]),
    }


def _losses(losses: Any) -> Document:
    return {
        "training_loss": short(losses[..., 0]),
        "validation_loss": short(losses[..., 1]),
    }


def _timings(trained: float, whole: float) -> Document:
    return {"training_ms": round(1000 * trained, 3), "run_ms": round(1000 * whole, 3)}
