"""A training as documents: its start, its frames, its end."""

import threading
import time
from collections.abc import Iterator
from typing import Any

import numpy as np

from backend import __version__
from backend.api.trainings.plan import Document, TrainingPlan
from backend.api.trainings.readings import short, told
from backend.engine import training as learning
from backend.engine.beginnings import Before
from backend.engine.sets import Split
from backend.engine.training import Began, Ended, Entrant, Frame, Verdict


def records(plan: TrainingPlan, stop: threading.Event) -> Iterator[Document]:
    """Start, frames, end."""
    begun, classes = time.perf_counter(), True
    for event in learning.run(plan.training, stop):
        if isinstance(event, Began):
            classes = event.split.task == "classes"
            yield _start(event, plan)
        elif isinstance(event, Frame):
            yield _frame(event, plan.include)
        else:
            yield _end(event, classes, time.perf_counter() - begun)


def _start(began: Began, plan: TrainingPlan) -> Document:
    pairs = zip(plan.request["contestants"], began.entrants, plan.training.recipes, strict=True)
    grid = None if began.grid is None else dict(zip("xy", began.grid, strict=False))
    return {
        "kind": "start",
        "version": __version__,
        "request": plan.request,
        "data": _data(began.split) | {"epoch_steps": began.epoch_steps},
        "grid": grid,
        "contestants": [
            asked | {"knobs": recipe.optimizer.resolved()} | _entrant(entrant)
            for asked, entrant, recipe in pairs
        ],
        "timings": {"cold": began.cold},
    }


def _data(split: Split) -> Document:
    def points(x: Any, y: Any) -> Document:
        truth = y.astype(int) if split.task == "classes" else _single(y)
        return {"x": _single(x), "y": truth}

    return {
        "task": split.task,
        "classes": split.outputs,
        "names": split.names,
        "features": split.features,
        "window": split.window,
        "image": split.image,
        "training": points(*split.training) | {"labelled": split.labelled},
        "validation": points(*split.validation),
    }


def _entrant(entrant: Entrant) -> Document:
    return {
        "parameters": entrant.parameters,
        "layer_names": entrant.layer_names,
        "before": None if entrant.before is None else _before(entrant.before),
    }


def _before(before: Before) -> Document:
    shown = {"originals": before.originals, "reconstructions": before.reconstructions}
    return {
        "task": before.task,
        "steps": before.steps,
        "losses": short(before.losses),
        **{name: None if value is None else _single(value) for name, value in shown.items()},
    }


def _frame(frame: Frame, include: tuple[str, ...]) -> Document:
    return {
        "kind": "frame",
        "frame": frame.index,
        "step": frame.step,
        "epoch": frame.epoch,
        "contestants": [told(reading, include) for reading in frame.entrants],
        "timings": {"step_us": [round(reading.step_us, 3) for reading in frame.entrants]},
    }


def _end(ended: Ended, classes: bool, seconds: float) -> Document:
    run_ms = round(1000 * seconds - ended.compile_ms, 3)
    return {
        "kind": "end",
        "contestants": [_verdict(verdict, classes) for verdict in ended.verdicts],
        "timings": {"compile_ms": round(ended.compile_ms, 3), "run_ms": run_ms},
    }


def _verdict(verdict: Verdict, classes: bool) -> Document:
    accuracy = short(verdict.best_validation_accuracy) if classes else None
    return {
        "diverged_at": verdict.diverged_at,
        "best_validation_loss": short(verdict.best_validation_loss),
        "best_validation_accuracy": accuracy,
    }


def _single(values: Any) -> np.ndarray:
    """Points, in the precision that networks are given them in."""
    return np.ascontiguousarray(values, np.float32)
