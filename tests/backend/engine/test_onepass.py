"""A step in one pass is the step, and XLA does make one kernel of it."""

import re

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from backend.engine import descent
from backend.engine.fleet import LANES, Fleet
from backend.engine.onepass import repeated
from backend.engine.racer import Racer
from backend.engine.tiles import TILE
from backend.optimizers import catalog
from backend.surfaces import catalog as surfaces
from backend.techniques.clipping import catalog as clippings
from backend.techniques.schedules import catalog as schedules
from tests.backend.engine.fields import race

KINDS = catalog()
CHAPTERS = ["momentum", "nag", "adagrad", "rmsprop", "adam", "nadam"]


@pytest.mark.parametrize("name", KINDS)
def test_one_pass_is_the_same_to_the_last_bit(name):
    """Many lanes walk to the same places, remembering the same, as in a plain loop."""
    rule = Racer(KINDS[name](learning_rate=0.001)).rule()
    starts, field = np.random.default_rng(0).uniform(-5, 5, (2, 64)), surfaces()["himmelblau"]()

    def begin(start, shared):
        return descent.begin(shared[1], start)

    def step(_, walker, start, shared):
        return descent.step(*shared, walker, jnp.zeros(2), None)[0]

    def ours(shared, x, y):
        return repeated(begin, step, jnp.asarray(100), (x, y), shared)

    def plainly(shared, x, y):
        def again(k, walker):
            return step(k, walker, (x, y), shared)

        return jax.lax.fori_loop(0, 100, again, begin((x, y), shared))

    # The numbers are arguments, or XLA would put them together in another order.
    walks = (jax.jit(jax.vmap(walk, (None, 0, 0))) for walk in (ours, plainly))
    one, other = (walk((field, rule), *starts) for walk in walks)
    assert np.isfinite(one.theta[0]).all()
    jax.tree.map(np.testing.assert_array_equal, one, other)


def passes(racer: Racer, surface: str, noise: float = 0.0) -> int:
    """Kernels and copies of a tile's lanes in a step of a fleet's program."""
    field = surfaces()[surface]()
    fleet = Fleet(race(racer, field=field, window=field.window, noise=noise), racer)
    program, arguments = fleet.call(fleet.cast((np.zeros(LANES), np.zeros(LANES))))
    compiled = program.prepare(*arguments).as_text()
    bodies = [compiled.split(f"\n%{name} ")[1] for name in re.findall(r"body=%(\S+?),", compiled)]
    (innermost,) = (
        body for body in (one.split("\n}")[0] for one in bodies) if " call(" not in body
    )
    results = re.findall(r" = (.*?) (?:fusion|copy)\(", innermost)
    return sum(f"f64[{TILE}]" in result for result in results)


@pytest.mark.parametrize("name", CHAPTERS)
def test_a_step_is_one_kernel(name):
    """Nothing is written that another kernel of the step would read, and nothing is copied."""
    assert passes(Racer(KINDS[name]()), "himmelblau") == 1


@pytest.mark.parametrize(("name", "noise"), [("adam", 0.1), ("nadam", 0.0)])
@pytest.mark.parametrize("schedule", ["power", "performance"])
def test_a_schedule_and_noise_need_no_further_kernel(name, noise, schedule):
    """What a step alone reads of what all share is no operand of the lanes'."""
    racer = Racer(KINDS[name](), schedule=schedules()[schedule]())
    assert passes(racer, "himmelblau", noise) == 1


def test_what_calls_a_function_is_left_to_xla():
    """Each result would call it anew."""
    assert passes(Racer(KINDS["momentum"]()), "goldstein_price") > 1


@pytest.mark.parametrize("clipping", clippings())
def test_what_is_not_elementwise_is_left_to_xla(clipping):
    """Each of a norm's results would be a kernel of its own: twelve in all."""
    assert passes(Racer(KINDS["adam"](), clippings()[clipping]()), "himmelblau") <= 7
