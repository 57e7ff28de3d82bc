"""Racers: schedules and clipping in a race, beside optax chains and plain loops of NumPy."""

import threading
from dataclasses import replace

import jax
import jax.numpy as jnp
import numpy as np
import optax
import pytest

from backend.engine.noise import draws
from backend.engine.programs import programs
from backend.engine.race import ROWS, cold
from backend.engine.racer import Racer
from backend.engine.tuning import RATES, tune
from backend.optimizers import catalog
from backend.surfaces import catalog as surfaces
from backend.surfaces import turned
from backend.techniques import clipping, schedules
from tests.backend.engine.fields import race
from tests.backend.engine.test_race import whole

KINDS, CLIPS, PLANS = catalog(), clipping.catalog(), schedules.catalog()

STEPS = 300

RULES = {
    "sgd": (KINDS["sgd"](learning_rate=0.02), optax.sgd),
    "rmsprop": (
        # Not faster: it would bounce until a bit decides where it goes.
        KINDS["rmsprop"](learning_rate=0.01, rho=0.8),
        lambda rate: optax.rmsprop(rate, 0.8, eps_in_sqrt=True),
    ),
    "adam": (KINDS["adam"](learning_rate=0.02, beta1=0.8), lambda rate: optax.adam(rate, 0.8)),
}
"""Ours, and optax's of a rate that may be a schedule. Momentum keeps its rate elsewhere there."""

SCHEDULES = {
    "constant": (PLANS["constant"](), lambda rate: rate),
    "exponential": (
        PLANS["exponential"](decay_steps=200.0),
        lambda rate: optax.exponential_decay(rate, 200, 0.1),
    ),
    "cosine": (
        PLANS["cosine"](final=0.1),
        lambda rate: optax.cosine_decay_schedule(rate, STEPS, 0.1),
    ),
    "piecewise": (
        PLANS["piecewise_constant"](first=0.5, second=0.75, factor=0.1),
        lambda rate: optax.piecewise_constant_schedule(rate, {150: 0.1, 225: 0.1}),
    ),
}

CLIPPERS = {
    "none": (None, optax.identity()),
    "clipvalue": (CLIPS["clipvalue"](clip=0.5), optax.clip(0.5)),
    "clipnorm": (CLIPS["clipnorm"](clip=0.5), optax.clip_by_global_norm(0.5)),
    "global_clipnorm": (CLIPS["global_clipnorm"](clip=0.5), optax.clip_by_global_norm(0.5)),
}


def on(surface, *racers, **changes):
    """A race on a surface, turned a little, so that x and y are not alike."""
    field = turned(surfaces()[surface](), 20.0)
    stated = {"field": field, "window": field.window, "start": field.start, "steps": STEPS}
    return race(*racers, **(stated | changes))


def precise(scheduled):
    """The same schedule of optax, which counts in int32, computed in float64."""
    return (
        (lambda count: scheduled(jnp.asarray(count, float))) if callable(scheduled) else scheduled
    )


def descended(field, start, chain, noise):
    """The same by optax, step by step; it mixes counts with numbers as it likes."""
    with jax.numpy_dtype_promotion("standard"):
        return _descended(field, start, chain, noise)


def _descended(field, start, chain, noise):
    theta, gradient = jnp.array(start), jax.jit(jax.grad(lambda p: field(p[0], p[1])))
    state, points, update = chain.init(theta), [theta], jax.jit(chain.update)
    for draw in noise:
        change, state = update(gradient(theta) + draw, state, theta)
        theta = optax.apply_updates(theta, change)
        points.append(theta)
    return np.array(points)


@pytest.mark.parametrize("clip", CLIPPERS)
@pytest.mark.parametrize("plan", SCHEDULES)
@pytest.mark.parametrize("rule", RULES)
def test_a_racer_goes_where_optax_chains_go(rule, plan, clip):
    """Clip, then the rule at its scheduled rate: hundreds of steps in float64, with noise."""
    ours, theirs = RULES[rule]
    schedule, scheduled = SCHEDULES[plan]
    clipped, clipper = CLIPPERS[clip]
    a_race = on("himmelblau", Racer(ours, clipped, schedule), noise=0.5, seed=4)
    (columns,), _ = whole(a_race)
    chain = optax.chain(clipper, theirs(precise(scheduled(float(ours.learning_rate)))))
    expected = descended(a_race.field, a_race.start, chain, draws(4, 0, 0.5, STEPS))
    np.testing.assert_allclose(columns.points, expected, rtol=1e-8, atol=1e-10)


@pytest.mark.parametrize("name", PLANS)
def test_the_rate_of_each_step_is_the_plan_times_the_knob(name):
    """Over several blocks too; a schedule that only watches plans nothing, and has its own test."""
    steps = ROWS + 30
    schedule = PLANS[name]()
    (columns,), _ = whole(
        on("bowl", Racer(KINDS["adam"](), None, schedule), steps=steps, detail=True)
    )
    if type(schedule).watch is schedules.AbstractSchedule.watch:
        expected = 0.001 * schedule.factors(steps)
        np.testing.assert_allclose(columns.rates[:steps], expected, rtol=1e-15)


def test_performance_lowers_the_rate_as_a_plain_loop_does():
    """The loss of the point that a step leaves is looked at before the step."""
    schedule = PLANS["performance"](factor=0.5, patience=3.0, threshold=0.01)
    rule = KINDS["momentum"](learning_rate=0.015)
    a_race = race(Racer(rule, None, schedule), steps=STEPS, detail=True)
    (columns,), _ = whole(a_race)
    (x, y), (mx, my), rate, best, bad = (8.0, 8.0), (0.0, 0.0), 0.015, np.inf, 0
    points, rates = [], []
    for _ in range(STEPS + 1):
        loss = x**2 + 50 * y**2
        if loss < best * 0.99:
            best, bad = loss, 0
        else:
            bad += 1
        if bad > 3:
            rate, bad = rate * 0.5, 0
        points.append((x, y))
        rates.append(rate)
        mx, my = 0.9 * mx - rate * 2 * x, 0.9 * my - rate * 100 * y
        x, y = x + mx, y + my
    assert len(set(rates)) > 3
    np.testing.assert_allclose(columns.rates, rates, rtol=1e-12)
    np.testing.assert_allclose(columns.points, points, rtol=1e-8, atol=1e-10)


@pytest.mark.parametrize("kind", KINDS)
def test_without_schedule_and_clipping_nothing_changes_by_one_bit(kind):
    """A constant schedule is the very program of none."""
    racers = Racer(KINDS[kind]()), Racer(KINDS[kind](), None, PLANS["constant"]())
    assert racers[0].rule() == racers[1].rule()
    (plain, constant), _ = whole(on("rosenbrock", *racers, noise=0.1))
    np.testing.assert_array_equal(plain.points, constant.points)


@pytest.mark.parametrize("kind", KINDS)
def test_a_plan_of_ones_and_a_bound_out_of_reach_change_nothing(kind):
    """Other programs, the same path but for the last bits."""
    rule = KINDS[kind]()
    ones = PLANS["cosine"](warm_up=0.0, final=1.0)
    racers = Racer(rule), Racer(rule, None, ones), Racer(rule, CLIPS["clipnorm"](clip=1e4))
    (plain, *others), _ = whole(on("bowl", *racers, noise=0.1))
    for other in others:
        np.testing.assert_allclose(other.points, plain.points, rtol=1e-9, atol=1e-12)


def test_clipping_keeps_both_gradients():
    """By norm the direction stays, by value it turns; who does not clip has but one gradient."""
    rule = KINDS["sgd"](learning_rate=0.01)
    racers = [Racer(rule, CLIPS[name](clip=1.0)) for name in ("clipnorm", "clipvalue")]
    (norm, value, plain), _ = whole(race(*racers, Racer(rule), detail=True, steps=20))
    slope = np.array([2.0, 100.0])
    np.testing.assert_allclose(norm.unclipped, slope * norm.points, rtol=1e-12)
    lengths = np.linalg.norm(norm.unclipped, axis=1, keepdims=True)
    np.testing.assert_allclose(norm.gradients, norm.unclipped / np.maximum(lengths, 1), rtol=1e-12)
    np.testing.assert_allclose(value.gradients, np.clip(value.unclipped, -1, 1), rtol=1e-12)
    assert plain.unclipped is None


@pytest.mark.parametrize("plan", ["exponential", "performance"])
def test_trials_use_schedule_and_clipping_too(plan):
    """Each trial's loss is the last loss of the race at that rate."""
    racer = Racer(KINDS["momentum"](), CLIPS["clipvalue"](clip=2.0), PLANS[plan]())
    a_race = race(racer, steps=ROWS + 40)
    (tuning,) = tune(a_race, threading.Event())
    columns, _ = whole(replace(a_race, entrants=tuple(racer.at(float(r)) for r in RATES[:40:9])))
    last = [column.losses[-1] for column in columns]
    np.testing.assert_allclose(tuning.losses[:40:9], last, rtol=1e-6, atol=1e-12)


def test_a_changed_number_or_plan_compiles_nothing():
    """Knobs of schedules and clipping are data, and so is which planned schedule it is."""
    rule = KINDS["adam"]()

    def entrants(factor, clip, plan):
        watching = PLANS["performance"](factor=factor, patience=10 * factor)
        bounded = CLIPS["clipvalue"](clip=clip)
        return race(Racer(rule, bounded, plan), Racer(rule, None, watching))

    whole(entrants(0.1, 1.0, PLANS["exponential"](decay_steps=100.0)))
    before = programs.compiled()
    other = entrants(0.5, 0.01, PLANS["one_cycle"](pct_start=0.2))
    assert cold(other) == []
    whole(other)
    assert programs.compiled() == before
