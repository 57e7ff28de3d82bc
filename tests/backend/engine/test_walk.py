"""Training steps: every recipe's fused loop beside the plain reference, number for number."""

import numpy as np
import pytest

from backend.techniques import (
    activations,
    clipping,
    constraints,
    layers,
    penalties,
    schedules,
)
from tests.backend.engine.beside import CLOSE, beside
from tests.backend.engine.nets import KINDS, PAIR, WAVE, member, recipe, training
from tests.backend.engine.reference.plans import PLANS
from tests.backend.engine.reference.rules import RULES

ADAM = KINDS["adam"](learning_rate=0.02)

RATES = {"sgd": 0.1, "momentum": 0.05, "nag": 0.05, "adagrad": 0.05}


@pytest.mark.parametrize("name", RULES)
def test_every_rule_trains_a_network_as_its_formulas_say(name):
    rule = KINDS[name](learning_rate=RATES.get(name, 0.01))
    _, plain = beside(training(recipe(rule)))
    assert plain.watched[-1] < 0.9 * plain.watched[0]


@pytest.mark.parametrize("name", activations.catalog())
def test_every_activation_passes_signals_and_gradients(name):
    """PReLU's slopes are learned as well."""
    ours, plain = beside(training(recipe(ADAM, activation=member(activations, name))))
    assert ours.parameters == sum(tensor.size for tensor in plain.theta.values())


def test_values_are_fitted_by_squared_error():
    _, plain = beside(training(recipe(ADAM), data=WAVE))
    assert plain.watched[-1] < 0.9 * plain.watched[0]


def test_a_network_without_hidden_layers_is_a_regression():
    beside(training(recipe(hidden=())))


def test_many_classes_and_many_inputs():
    beside(training(recipe(hidden=(7,)), data=PAIR, batch_size=50, steps=10))


@pytest.mark.parametrize(
    "rules", [["batch_norm"], ["batch_norm_after"], list(layers.catalog())[:2]]
)
def test_batch_norm_in_training_and_in_testing(rules):
    """Weights and moving averages after training steps; validation losses in test mode.

    Not under Adam: biases before a normalisation have no gradient but rounding errors, which a
    rule that divides by the gradient's size would enlarge.
    """
    made = tuple(member(layers, rule, momentum=0.8) for rule in rules)
    _, plain = beside(training(recipe(layers=made)))
    assert plain.moving.keys() >= {"0.0.mean", "1.0.variance"}


@pytest.mark.parametrize("bound", [1e-4, 0.03, 1e4])
@pytest.mark.parametrize("name", clipping.catalog())
def test_every_clipping_acts_before_the_rule(name, bound):
    """With a bound that always cuts, one that cuts some tensors, and one that never does."""
    beside(training(recipe(clipping=member(clipping, name, clip=bound))))


PLANNED = {
    "power": {"decay_steps": 10.0, "power": 1.3},
    "exponential": {"decay_steps": 20.0},
    "piecewise_constant": {"first": 0.3, "second": 0.6, "factor": 0.3},
    "performance": {"factor": 0.5, "patience": 1.0, "threshold": 0.3},
    "one_cycle": {"pct_start": 0.4},
    "cosine": {"warm_up": 0.2, "final": 0.05},
    "warm_up": {"warm_up": 0.5},
}


@pytest.mark.parametrize("name", schedules.catalog())
def test_every_schedule_sets_each_step_s_rate(name):
    """The performance schedule watches the validation loss of the looks."""
    assert PLANS.keys() == schedules.catalog().keys()
    schedule = member(schedules, name, **PLANNED.get(name, {}))
    _, plain = beside(training(recipe(schedule=schedule)), every=4)
    assert (len(set(plain.rates)) > 1) == (name != "constant")


def test_a_rate_in_a_frame_is_the_next_step_s():
    """Of the plan and of what the watcher makes of it."""
    schedule = member(schedules, "cosine")
    ours, plain = beside(training(recipe(schedule=schedule)))
    np.testing.assert_allclose(ours.look().learning_rate, plain.rates[-1], **CLOSE)


@pytest.mark.parametrize("names", [["l1"], ["l2"], ["l1", "l2"]])
@pytest.mark.parametrize("rule", ["adam", "nag"])
def test_penalties_pull_at_weights(names, rule):
    """Strong enough to be seen in every weight; losses leave them out."""
    made = tuple(member(penalties, name, strength=0.03) for name in names)
    beside(training(recipe(KINDS[rule](learning_rate=0.01), penalties=made)))


def test_max_norm_brings_every_unit_back():
    """After each step, all layers, biases left alone."""
    constraint = member(constraints, "max_norm", radius=0.7)
    _, plain = beside(training(recipe(ADAM, constraint=constraint)))
    longest = [np.linalg.norm(w, axis=0).max() for n, w in plain.theta.items() if "weights" in n]
    np.testing.assert_allclose(longest, 0.7, rtol=1e-12)


def test_everything_at_once():
    """Techniques meet in the order that the reference writes out."""
    made = recipe(
        KINDS["nag"](learning_rate=0.05),
        activation=member(activations, "prelu"),
        layers=(member(layers, "batch_norm"),),
        clipping=member(clipping, "clipnorm", clip=0.1),
        penalties=(member(penalties, "l2", strength=0.01),),
        constraint=member(constraints, "max_norm", radius=1.0),
        schedule=member(schedules, "one_cycle"),
    )
    beside(training(made))
