"""Programs for optax are run, and go where the race goes."""

import numpy as np
import pytest

from backend.engine.racer import Racer
from backend.optimizers import catalog as optimizers
from backend.surfaces import catalog as surfaces
from backend.techniques import clipping, schedules
from tests.backend.programs.runs import executed, points, race, written

RATES = {"sgd": 0.003, "momentum": 0.001, "nag": 0.001}
KINDS, GROUNDS = optimizers(), surfaces()
SCHEDULES, CLIPS = schedules.catalog(), clipping.catalog()


def agree(one, folder):
    """To 1e-9, and the losses and the printed lines with them."""
    left = executed(written(one, "optax"), folder)
    ours = points(one)
    np.testing.assert_allclose(left["points"], ours, rtol=1e-9, atol=1e-9)
    losses = [float(one.field(*point)) for point in ours]
    np.testing.assert_allclose(left["losses"], losses, rtol=1e-9, atol=1e-9)
    assert len(left["printed"].splitlines()) == one.steps + 2


@pytest.mark.parametrize("name", KINDS)
def test_every_optimizer(name: str, tmp_path):
    """On a turned surface, under noise."""
    rule = KINDS[name](learning_rate=RATES.get(name, 0.02))
    agree(race(GROUNDS["goldstein_price"](), Racer(rule), -20.0, noise=0.1, seed=3), tmp_path)


@pytest.mark.parametrize("name", KINDS)
def test_every_optimizer_under_a_schedule_and_clipped(name: str, tmp_path):
    """Where the rate stands, inside a velocity or outside, shows when it changes."""
    rule = KINDS[name](learning_rate=RATES.get(name, 0.02))
    racer = Racer(rule, CLIPS["clipnorm"](clip=0.5), SCHEDULES["cosine"](warm_up=0.2))
    agree(race(GROUNDS["cliff"](), racer, 30.0), tmp_path)


@pytest.mark.parametrize("name", GROUNDS)
def test_every_surface(name: str, tmp_path):
    """Its formula is quoted from its file."""
    agree(race(GROUNDS[name](), Racer(KINDS["sgd"](learning_rate=1e-3)), steps=12), tmp_path)


@pytest.mark.parametrize("name", SCHEDULES)
def test_every_schedule(name: str, tmp_path):
    """Its formula, or its rule for what it sees."""
    watchful = {"patience": 2.0} if name == "performance" else {}
    racer = Racer(KINDS["momentum"](learning_rate=0.02), None, SCHEDULES[name](**watchful))
    agree(race(GROUNDS["bowl"](), racer), tmp_path)


@pytest.mark.parametrize("name", CLIPS)
def test_every_clipping(name: str, tmp_path):
    """The rule as it stands in its file."""
    racer = Racer(KINDS["adagrad"](learning_rate=0.1), CLIPS[name](clip=0.5))
    agree(race(GROUNDS["himmelblau"](), racer), tmp_path)


@pytest.mark.parametrize(
    ("name", "knobs"),
    [
        ("adam", {"bias_correction": False}),
        ("nadam", {"momentum_decay": float("inf")}),
        ("rmsprop", {"eps_inside_root": False}),
        ("adagrad", {"initial_accumulator": 0.1}),
        ("nag", {"momentum": 0.0}),
    ],
)
def test_knobs_that_change_what_the_library_is_asked(name: str, knobs: dict, tmp_path):
    agree(race(GROUNDS["himmelblau"](), Racer(KINDS[name](learning_rate=1e-3, **knobs))), tmp_path)
