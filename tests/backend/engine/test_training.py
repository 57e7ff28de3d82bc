"""Trainings: common chance, determinism, honest divergence, and nothing compiled for a number."""

import threading
from dataclasses import replace

import numpy as np
import pytest

from backend.engine.training import Began, Frame, run
from backend.foundation.errors import Stopped
from backend.techniques import activations, layers, schedules
from tests.backend.engine.beside import CLOSE
from tests.backend.engine.nets import (
    KINDS,
    MOONS,
    WAVE,
    contestant,
    member,
    named,
    recipe,
    trained,
    training,
)
from tests.backend.engine.reference.training import Run

SEVERAL = (
    recipe(KINDS["adam"](learning_rate=0.02)),
    recipe(layers=(member(layers, "dropout", rate=0.3),)),
    recipe(KINDS["nag"](learning_rate=0.05), activation=member(activations, "relu")),
)


def told(frames, name="validation_loss", which=slice(None)):
    """A reading of all frames: frames × contestants × seeds."""
    return np.array([[getattr(r, name) for r in frame.entrants[which]] for frame in frames])


@pytest.fixture(scope="module")
def company():
    """Three different contestants under two seeds."""
    return trained(training(*SEVERAL, seeds=2))


def test_a_training_twice_is_the_same_to_the_last_bit(company):
    """Whatever the threads do."""
    frames, ended = trained(training(*SEVERAL, seeds=2))
    for name in ("training_loss", "validation_loss", "penalty", "learning_rate"):
        np.testing.assert_array_equal(told(frames, name), told(company[0], name))
    for one, other in zip(frames, company[0], strict=True):
        for ours, theirs in zip(one.entrants, other.entrants, strict=True):
            for name, values in ours.layers.items():
                np.testing.assert_array_equal(values, theirs.layers[name])
            np.testing.assert_array_equal(ours.picture["classes"], theirs.picture["classes"])
    assert ended.verdicts == company[1].verdicts


@pytest.mark.parametrize("which", range(len(SEVERAL)))
def test_alone_as_in_company(company, which):
    """To the last bit; and each seed as if it were the only one."""
    frames, _ = trained(training(SEVERAL[which], seed=1))
    together = told(company[0], which=slice(which, which + 1))[:, :, 1:]
    np.testing.assert_array_equal(told(frames), together)


def test_looking_more_often_changes_nothing(company):
    """In whatever pieces a training is run, dropout included."""
    for frames in (1, 20):
        found, _ = trained(training(*SEVERAL, seeds=2, frames=frames))
        np.testing.assert_array_equal(told(found)[-1], told(company[0])[-1])
        assert [frame.step for frame in found] == [
            round(40 / frames * i) for i in range(frames + 1)
        ]


def test_one_chance_for_all():
    """The same weights and batches for every optimizer; other networks share the batches."""
    a_training = training(*SEVERAL)
    made = [contestant(a_training, which) for which in range(3)]
    weights = []
    for ours, _ in made:
        ours.begin()
        weights.append(named(ours.weights)[0])
    for name in weights[0]:
        np.testing.assert_array_equal(weights[0][name], weights[1][name])
        np.testing.assert_array_equal(weights[0][name], weights[2][name])
    rows = [at.points.batches.rows(0, 40, 40) for _, at in made]
    np.testing.assert_array_equal(rows[0], rows[1])


def test_seeds_draw_everything_anew(company):
    first = told(company[0])
    assert (first[:, :, 0] != first[:, :, 1]).all()


def test_an_epoch_counts_the_points_seen(company):
    """45 training points in batches of 8."""
    assert [frame.epoch for frame in company[0]] == [k * 8 / 45 for k in range(0, 41, 8)]


def test_the_best_is_that_of_the_frames(company):
    frames, ended = company
    for which, verdict in enumerate(ended.verdicts):
        best = told(frames)[:, which].min(axis=0)
        np.testing.assert_array_equal(verdict.best_validation_loss, best)
        highest = told(frames, "validation_accuracy")[:, which].max(axis=0)
        np.testing.assert_array_equal(verdict.best_validation_accuracy, highest)


def test_float32_goes_the_same_way():
    """As the page runs it: from the same weights the reference differs by rounding only."""
    a_training = training(SEVERAL[0], dtype="float32")
    ours, at = contestant(a_training)
    ours.begin()
    theta, moving = ({n: t.astype(float) for n, t in part.items()} for part in named(ours.weights))
    plain, scene = Run(SEVERAL[0], 40, theta, moving), at.points.scene
    for rows in at.points.batches.rows(0, 40, 40):
        plain.step(np.asarray(scene.x, float)[rows], np.asarray(scene.y)[rows])
    ours.advance(40)
    np.testing.assert_allclose(ours.losses, plain.losses, rtol=1e-4)


def test_a_longer_training_than_one_call_may_take():
    """Pieces of 256 steps at most, beside one whose frames cut it otherwise."""
    ours, _ = contestant(training(SEVERAL[1], steps=600))
    ours.begin()
    ours.advance(600)
    pieces, _ = contestant(training(SEVERAL[1], steps=600))
    pieces.begin()
    for count in (1, 299, 255, 45):
        pieces.advance(count)
    assert ours.losses == pieces.losses
    assert len(ours.losses) == 600


WILD = recipe(KINDS["momentum"](learning_rate=100.0), activation=member(activations, "relu"))


def test_who_diverges_is_told_apart_and_the_others_go_on():
    """The first step whose loss is not finite; no number from there on."""
    a_training = training(WILD, recipe(), data=WAVE, frames=40, dtype="float32")
    frames, ended = trained(a_training)
    ours, _ = contestant(a_training)
    ours.begin()
    ours.advance(40)
    (at,) = ended.verdicts[0].diverged_at
    losses = np.array(ours.losses[: at + 1])
    assert 0 < at < 40
    assert np.isfinite(losses[:at]).all()
    assert at == ours.diverged_at
    values = told(frames)[:, 0, 0]
    assert np.isfinite(values[:at]).all()
    assert np.isnan(values[at + 1 :]).all()
    assert frames[-1].entrants[0].picture is None
    assert ended.verdicts[1].diverged_at == [None]
    alone, _ = trained(replace(a_training, recipes=(recipe(),)))
    np.testing.assert_array_equal(told(frames)[:, 1:], told(alone))


def test_a_reader_who_leaves_ends_it():
    """Within a frame, whatever is left to do."""
    stop, seen = threading.Event(), []

    def read():
        for event in run(training(*SEVERAL, steps=20_000, frames=200), stop):
            seen.append(event)
            if isinstance(event, Frame) and event.index == 2:
                stop.set()

    with pytest.raises(Stopped):
        read()
    assert isinstance(seen[0], Began)
    assert seen[-1].index == 2


def test_a_reader_who_leaves_ends_it_between_two_looks_too():
    """A contestant sees it within a call, however many steps there are until the next look."""
    ours, _ = contestant(training(recipe(), steps=20_000))
    ours.begin()
    stop = threading.Event()
    stop.set()
    with pytest.raises(Stopped):
        ours.advance(20_000, stop)
    assert ours.losses == []


def test_who_takes_part_is_told_first():
    """Names of layers, numbers of parameters, and the points as networks meet them."""
    began = next(run(training(*SEVERAL, data=MOONS), threading.Event()))
    assert [entrant.parameters for entrant in began.entrants] == [2 * 6 + 6 + 6 * 5 + 5 + 12] * 3
    assert began.entrants[0].layer_names == ["hidden 1", "hidden 2", "output"]
    assert (len(began.split.training.x), began.epoch_steps) == (45, 45 / 8)


def test_a_performance_schedule_lowers_the_rate_in_the_frames():
    """It looks at the validation loss of each frame, as often as there are frames."""
    schedule = member(schedules, "performance", factor=0.5, patience=0.0, threshold=0.5)
    frames, _ = trained(training(recipe(schedule=schedule)))
    rates = told(frames, "learning_rate").ravel()
    losses, best, factor = told(frames).ravel(), np.inf, 1.0
    for rate, loss in zip(rates, losses, strict=True):
        factor, best = (factor, loss) if loss < best / 2 else (factor / 2, best)
        np.testing.assert_allclose(rate, 0.05 * factor, **CLOSE)
