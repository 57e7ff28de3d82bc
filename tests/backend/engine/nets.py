"""Small networks and trainings that the engine's tests share."""

import threading
from dataclasses import replace

import numpy as np

from backend import datasets, optimizers
from backend.engine.contestant import Contestant
from backend.engine.grounds import ground
from backend.engine.recipe import Recipe
from backend.engine.sets import Data, Own
from backend.engine.training import Ended, Frame, Training, run
from backend.techniques import activations, initializers, schedules

KINDS = optimizers.catalog()
MOONS = Data(datasets.catalog()["moons"](noise=0.2), 60)
WAVE = Data(datasets.catalog()["wave"](), 60)
PAIR = Data(datasets.catalog()["digit_pair"](), 60)


def member(package, name, **knobs):
    """A member of a catalog by its id."""
    return package.catalog()[name](**knobs)


def own(**changes):
    """Points of a client, in units of their own."""
    rng = np.random.default_rng(0)
    x = rng.normal([100.0, -3.0], [20.0, 0.01], (40, 2))
    stated = {"x": x, "y": np.arange(40.0) % 3, "task": "classes", "names": ("a", "b", "c")}
    return Data(Own(**(stated | changes)), 40)


def recipe(optimizer=None, **changes):
    """A network 6-5 of tanh under momentum, unless said otherwise."""
    stated = {
        "optimizer": optimizer or KINDS["momentum"](learning_rate=0.05),
        "hidden": (6, 5),
        "initializer": member(initializers, "glorot_uniform"),
        "activation": member(activations, "tanh"),
        "schedule": member(schedules, "constant"),
    }
    return Recipe(**(stated | changes))


def training(*recipes, **changes):
    """A short training in float64, whose batches of 8 cross the ends of epochs."""
    stated = {"data": MOONS, "steps": 40, "batch_size": 8, "frames": 5, "dtype": "float64"}
    return Training(recipes=recipes, **(stated | changes))


def trained(a_training, stop=None):
    """All of a training's frames, and its end."""
    events = list(run(a_training, stop or threading.Event()))
    frames = [event for event in events if isinstance(event, Frame)]
    assert isinstance(events[-1], Ended)
    return frames, events[-1]


def contestant(a_training, which=0, **changes):
    """One contestant of a training by itself, and the ground of its seed."""
    at = ground(a_training.data, a_training.seed, a_training.batch_size, a_training.dtype)
    made = replace(a_training.recipes[which], **changes)
    return Contestant(made, at.points, a_training.seed, a_training.steps, a_training.dtype), at


def named(fresh):
    """The engine's parameters and moving averages as dicts of named tensors."""
    theta, moving = {}, {}
    for i, dense in enumerate(fresh.parameters.dense):
        theta[f"{i}.weights"], theta[f"{i}.biases"] = (
            np.array(dense.weights),
            np.array(dense.biases),
        )
    for i, (shape, *rules) in enumerate(fresh.parameters.learned):
        if np.size(shape):
            theta[f"{i}.alpha"] = np.array(shape)
        for j, learned in enumerate(rules):
            if learned:
                theta[f"{i}.{j}.gamma"] = np.array(learned.gamma)
                theta[f"{i}.{j}.beta"] = np.array(learned.beta)
    for i, layer in enumerate(fresh.moving):
        for j, kept in enumerate(layer):
            if kept:
                moving[f"{i}.{j}.mean"] = np.array(kept.mean)
                moving[f"{i}.{j}.variance"] = np.array(kept.variance)
    return theta, moving


def counted(at, part):
    """The points of a ground that count as `training` or `validation`, as networks meet them."""
    scene = at.points.scene
    counts = np.asarray(getattr(scene, part)) == 1
    return np.asarray(scene.x)[counts], np.asarray(scene.y)[counts]
