"""Trials: at each value the training itself, with nothing compiled for it."""

import threading
from dataclasses import replace

import numpy as np
import pytest

from backend.engine.programs import programs
from backend.engine.trials import Trials, at, attempt, best
from backend.foundation.errors import Stopped
from backend.techniques import activations, schedules
from tests.backend.engine.nets import KINDS, WAVE, member, recipe, trained, training

RATES = np.array([0.01, 0.1, 300.0])
PAIR = (recipe(activation=member(activations, "relu")), recipe(KINDS["adam"]()))


def tried(a_training, values=RATES, knob="learning_rate"):
    """All trials, one for each value."""
    return list(attempt(Trials(a_training, knob, values), threading.Event()))


def test_each_value_is_the_training_at_that_value():
    """To the last bit, for each seed; and diverged where that has diverged."""
    a_training = training(*PAIR, data=WAVE, seeds=2, dtype="float32")
    diverged = []
    for trial, rate in zip(tried(a_training), RATES, strict=True):
        recipes = tuple(
            replace(one, optimizer=replace(one.optimizer, learning_rate=float(rate)))
            for one in PAIR
        )
        frames, ended = trained(replace(a_training, recipes=recipes))
        for which, outcome in enumerate(trial.outcomes):
            last = frames[-1].entrants[which]
            np.testing.assert_array_equal(outcome.training_loss, last.training_loss)
            np.testing.assert_array_equal(outcome.validation_loss, last.validation_loss)
            assert outcome.validation_accuracy is None
            assert outcome.diverged_at == ended.verdicts[which].diverged_at
            gone = [step is not None for step in outcome.diverged_at]
            np.testing.assert_array_equal(np.isnan(outcome.validation_loss), gone)
            diverged += gone
    assert any(diverged)
    assert not all(diverged)


def test_a_value_compiles_nothing():
    """The first makes the programs of all, which are those of the training."""
    a_training = training(*PAIR)
    trained(a_training)
    before = programs.compiled()
    assert [trial.place for trial in tried(a_training)] == [0, 1, 2]
    assert programs.compiled() == before


def test_looks_are_taken_only_where_a_schedule_watches():
    """Its factor depends on how often it looks: as often as in the training."""
    plain = training(recipe())
    watching = training(recipe(), recipe(schedule=member(schedules, "performance")))
    frames = [at(Trials(one, "learning_rate", RATES), 0.1).frames for one in (plain, watching)]
    assert frames == [1, 5]


def test_the_best_has_the_lowest_median():
    """Who diverged is worse than anybody; the first of equals."""
    nan = np.nan
    assert best(np.array([[3.0, 1.0, 9.0], [2.0, 2.0, nan], [2.0, 0.0, 5.0]])) == (1, 2.0)
    assert best(np.array([[0.0, nan], [7.0, 9.0]])) == (1, 8.0)
    assert best(np.array([[nan], [nan]])) is None


def test_a_reader_who_leaves_ends_it():
    """Within a training, whatever is left to do."""
    stop = threading.Event()
    trials = attempt(Trials(training(recipe(), steps=300), "learning_rate", RATES), stop)
    next(trials)
    stop.set()
    with pytest.raises(Stopped):
        next(trials)
