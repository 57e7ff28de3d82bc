"""What every technique promises, whoever wrote it: run on each member the catalogs find."""

import dataclasses

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from tests.backend.techniques.places import CATALOGS, MEMBERS, PLANNED, TRACED, at

members = pytest.mark.parametrize("kind", MEMBERS.values(), ids=MEMBERS.keys())
traced = pytest.mark.parametrize(("use", "kind"), **at(TRACED))
planned = pytest.mark.parametrize(("use", "kind"), **at(PLANNED))
dtypes = pytest.mark.parametrize("dtype", [jnp.float32, jnp.float64])

SIGNALS = np.linspace(-3.0, 3.0, 12).reshape(4, 3)


def extremes(kind):
    """The member with each of its knobs, in turn, at either end of its range."""
    for knob in kind.knobs:
        for value in (knob.low, knob.high):
            yield dataclasses.replace(kind(), **{knob.name: float(value)})


def test_every_place_is_tried():
    assert set(CATALOGS) == TRACED.keys() | PLANNED.keys()


@members
def test_says_what_it_is(kind):
    """A title, one plain sentence, a formula, where it comes from, and a meaning for each knob."""
    assert kind.title
    assert kind.formula
    assert kind.source
    assert 1900 < kind.year <= 2026
    assert kind.about.endswith(".")
    assert ". " not in kind.about
    for knob in kind.knobs:
        assert knob.about.endswith(".")
        assert knob.low <= knob.default <= knob.high


@members
def test_resolves_its_knobs(kind):
    defaults = {knob.name: knob.default for knob in kind.knobs}
    assert kind().resolved() == defaults
    assert kind.of(defaults).resolved() == defaults


@pytest.mark.parametrize("found", CATALOGS.values(), ids=CATALOGS.keys())
def test_titles_and_places_are_their_own(found):
    assert len({kind.title for kind in found.values()}) == len(found)
    assert len({kind.place for kind in found.values()}) == len(found)


@traced
@dtypes
def test_keeps_the_dtype(use, kind, dtype):
    """float32 in and out, float64 in and out, although knobs are Python floats; and all finite."""
    z = jnp.asarray(SIGNALS, dtype)
    for rule in (kind(), *extremes(kind)):
        for leaf in jax.tree.leaves(jax.jit(use)(rule, z)):
            assert jnp.result_type(leaf) == dtype
            assert np.isfinite(leaf).all()


@traced
def test_a_changed_number_compiles_nothing(use, kind):
    """Every knob is an argument: other values, the same program."""
    count = []

    @jax.jit
    def program(rule, z):
        count.append(None)
        return use(rule, z)

    for rule in (kind(), *extremes(kind)):
        program(rule, jnp.asarray(SIGNALS))
    assert len(count) == 1


@planned
@pytest.mark.parametrize("steps", [0, 1, 2, 7, 1000])
def test_a_plan_has_a_factor_for_each_step(use, kind, steps):
    """From 0 to 1 and in float64, however short the run and at either end of every knob."""
    for rule in (kind(), *extremes(kind)):
        factors = use(rule, steps)
        assert factors.shape == (steps,)
        assert factors.dtype == np.float64
        assert ((factors >= 0) & (factors <= 1)).all()
