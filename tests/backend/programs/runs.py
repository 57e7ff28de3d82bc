"""Races of one contestant, their programs, and what both give."""

import contextlib
import io
import runpy
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import jax
import numpy as np

from backend.engine import race as racing
from backend.engine import training as learning
from backend.engine.race import Race
from backend.engine.racer import Racer
from backend.engine.training import Frame, Training
from backend.programs.descents import Descent
from backend.programs.lessons import Lesson
from backend.programs.libraries import LIBRARIES
from backend.programs.text import Text
from backend.surfaces import AbstractSurface, turned


def race(surface: AbstractSurface, racer: Racer, rotation: float = 0.0, **more: Any) -> Race:
    """A short race from the surface's own start."""
    ground = turned(surface, rotation)
    given = {"window": ground.window, "best_loss": ground.best_loss, "start": ground.start}
    return Race(field=ground, entrants=(racer,), **{**given, "steps": 40, **more})


def points(one: Race) -> np.ndarray:
    """Where the race goes."""
    *chunks, _ = racing.run(replace(one, detail=False), threading.Event())
    return np.concatenate([chunk.columns[0].points for chunk in chunks])


def written(one: Race, library: str) -> Text:
    """The program for its contestant."""
    return LIBRARIES[library].descent(Descent(one, one.entrants[0], library))


def lesson(one: Training, library: str) -> Text:
    """The program for a training's first contestant."""
    return LIBRARIES[library].lesson(Lesson(one, one.recipes[0], library))


def looks(one: Training) -> np.ndarray:
    """Step, training loss and validation loss of every frame of the first contestant."""
    frames = [event for event in learning.run(one, threading.Event()) if isinstance(event, Frame)]
    readings = [(frame.step, frame.entrants[0]) for frame in frames]
    return np.array([(k, one.training_loss[0], one.validation_loss[0]) for k, one in readings])


def executed(text: Text, folder: Path) -> dict[str, Any]:
    """What a program leaves, run in this process; its words come in as `printed`."""
    path = folder / "program.py"
    path.write_text(text.code, encoding="utf-8")
    # A program is run by people whose JAX mixes types and ranks as it pleases.
    loose = jax.numpy_dtype_promotion("standard"), jax.numpy_rank_promotion("allow")
    with loose[0], loose[1], contextlib.redirect_stdout(io.StringIO()) as printed:
        return runpy.run_path(str(path)) | {"printed": printed.getvalue()}
