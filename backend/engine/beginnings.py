"""Warm starts carried out: a network is trained on something else first, and hands layers on."""

import threading
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import jax
import numpy as np
from jaxtyping import Float

from backend.engine import learned
from backend.engine.batches import Batches
from backend.engine.contestant import Contestant, Fresh, Points
from backend.engine.grounds import Ground, points_of
from backend.engine.learned import Learned
from backend.engine.network import forward
from backend.engine.programs import prepare, programs
from backend.engine.recipe import Recipe
from backend.engine.sets import related
from backend.engine.turns import Slices
from backend.foundation.errors import Refused
from backend.techniques import schedules

CURVE = 40
"""Points of the loss curve that is told of the first training."""

SHOWN = 8
"""Validation points whose reconstructions are told."""


@dataclass(frozen=True)
class Before:
    """What came first: mean losses on batches up to each of `steps`, and, of an autoencoder,
    some inputs and what it makes of them (points, features).
    """

    task: str
    steps: list[int]
    losses: list[float]
    originals: np.ndarray | None
    reconstructions: np.ndarray | None


def warmed(
    recipe: Recipe, ground: Ground, stop: threading.Event
) -> Slices[tuple[Fresh | None, Before | None]]:
    """The weights to begin with and how they came about; nothing for a start from scratch."""
    if recipe.start is None:
        return None, None
    first, points = _first(recipe, ground)
    steps = round(float(recipe.start.steps))
    which = learned.key(first, points, ground.seed, steps)
    found = yield from learned.once(which, lambda: _learn(first, points, ground.seed, steps, stop))
    originals, made = None, None
    if recipe.start.task == "reconstruction":
        originals = ground.split.validation.x[:SHOWN]
        made = _outputs(first, found.weights, originals.astype(points.scene.x.dtype))
    marks, losses = _curve(found.losses)
    return found.weights, Before(recipe.start.task, marks, losses, originals, made)


def _learn(
    recipe: Recipe, points: Points, seed: int, steps: int, stop: threading.Event
) -> Slices[Learned]:
    learner = Contestant(recipe, points, seed, steps, points.scene.x.dtype)
    prepare([*learner.first_calls()[:1], *learner.walk_calls()], stop)
    learner.begin()
    yield from learner.slices(steps, stop)
    return Learned(learner.weights, np.array(learner.losses))


def _first(recipe: Recipe, ground: Ground) -> tuple[Recipe, Points]:
    """The recipe and the points of what is learned first."""
    assert recipe.start is not None
    constant = schedules.catalog()["constant"]()
    plain = replace(recipe, start=None, schedule=constant, constraint=None)
    size = ground.points.batches.size
    if recipe.start.task == "related":
        found = related(ground.data, ground.seed)
        if found is None:
            raise Refused(
                "start",
                "transfer",
                "a data set with a related task",
                "Choose another data set, or start from scratch.",
            )
        return plain, points_of(found, ground.seed, size, ground.points.scene.x.dtype, None)
    layers = min(max(1, round(float(recipe.start.layers))), len(recipe.hidden))
    encoder = recipe.hidden[:layers]
    mirrored = replace(plain, hidden=(*encoder, *reversed(encoder[:-1])))
    return mirrored, _reproducing(ground, size)


def _reproducing(ground: Ground, batch_size: int) -> Points:
    """All training inputs, labelled or not, as their own targets."""
    scene, count = ground.points.scene, len(ground.split.training.x)
    everything = Batches(np.arange(count), batch_size, ground.seed)
    itself = scene._replace(y=scene.x, probe=np.resize(np.arange(count), 1).astype(np.int32))
    return Points(itself, everything, "regression", scene.x.shape[1])


def _outputs(recipe: Recipe, weights: Fresh, x: np.ndarray) -> np.ndarray:
    def outputs(signals: Any, weights: Fresh, x: Any, key: Any) -> Any:
        return forward(signals, weights.parameters, weights.moving, x, key).outputs

    structure = jax.tree.structure((recipe.signals, weights))
    shapes = tuple(leaf.shape for leaf in jax.tree.leaves((weights, x)))
    program = programs.get(("outputs", structure, shapes, str(x.dtype)), partial(outputs))
    return np.asarray(program(recipe.signals, weights, x, jax.random.key(0)))


def _curve(losses: Float[np.ndarray, " steps"]) -> tuple[list[int], list[float]]:
    parts = np.array_split(losses, min(CURVE, len(losses)))
    marks = np.cumsum([len(part) for part in parts])
    return [int(mark) for mark in marks], [float(part.mean()) for part in parts]
