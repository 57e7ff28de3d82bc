"""A step's three parts make the step, and each holds only what it must."""

from itertools import compress

import jax
import jax.numpy as jnp
import numpy as np
from jax.extend.core import jaxpr_as_fun

from backend.engine.strata import cut


def number(value):
    """Of a type of its own."""
    return jnp.asarray(value, float)


def begin(own, shared):
    """A place of the lane's own, a power that lanes have in common, and one that may differ."""
    return {"place": own["start"], "power": jnp.ones(()), "sum": jnp.zeros(())}


def step(k, state, own, shared):
    """Something for each stratum."""
    power = shared["decay"] * state["power"]
    size = jnp.exp(shared["rate"]) * (1 - power) + k
    place = state["place"] - size * state["place"]
    return {"place": place, "power": power, "sum": state["sum"] + own.get("weight", 1.0) * power}


SHARED = {"decay": number(0.9), "rate": number(-3.0), "idle": number(7.0)}


def names(part):
    """The operations in it."""
    return [equation.primitive.name for equation in part.jaxpr.eqns]


def test_each_operation_is_in_the_stratum_of_what_it_depends_on():
    """What lanes share does not differ, until something of their own comes in."""
    strata = cut(begin, step, {"start": number(2.0)}, SHARED)
    assert strata.differs == (True, False, False)  # place, power, sum
    assert names(strata.fixed) == ["exp"]
    assert "exp" not in names(strata.each_step) + names(strata.each_lane)
    assert sorted(names(strata.each_lane)) == ["mul", "sub"]
    own = {"start": number(2.0), "weight": number(0.5)}
    assert cut(begin, step, own, SHARED).differs == (True, False, True)


def test_what_differs_later_differs():
    """A number of the lanes in common at first, that follows one of their own a step behind."""
    strata = cut(
        lambda own, _: (own, jnp.zeros(()), jnp.zeros(())),
        lambda _, state, own, shared: (state[0] + own, state[0], state[1]),
        number(1.0),
        (),
    )
    assert strata.differs == (True, True, True)
    assert names(strata.each_step) == []


def test_the_parts_together_are_the_step():
    """Step by step, and only what is needed is kept."""
    own = {"start": number(2.0), "weight": number(0.5)}
    strata = cut(begin, step, own, SHARED)
    kept = jaxpr_as_fun(strata.fixed)(*jax.tree.leaves(SHARED))
    assert len(kept) == 2  # The decay, and the rate's exponential.
    assert strata.reads == (False, False)  # Lanes are given what comes of them.
    state = begin(own, SHARED)
    place, power, total = (state[name] for name in ("place", "power", "sum"))
    for k in range(5):
        state = step(k, state, own, SHARED)
        power, *given = jaxpr_as_fun(strata.each_step)(k, *kept, power)
        mine = jax.tree.leaves(own)
        read = compress(kept, strata.reads)
        place, total = jaxpr_as_fun(strata.each_lane)(place, total, *mine, *read, *given)
        np.testing.assert_array_equal([place, power, total], jax.tree.leaves(state))


def test_results_may_be_numbers_or_what_was_given():
    """A state that becomes a constant, one that stays, and one that is what all share."""
    strata = cut(
        lambda own, shared: (own, own, own),
        lambda k, state, own, shared: (number(3.0), state[1], shared),
        number(1.0),
        number(5.0),
    )
    kept = jaxpr_as_fun(strata.fixed)(number(5.0))
    given = jaxpr_as_fun(strata.each_step)(0, *kept)
    one = number(1.0)
    after = jaxpr_as_fun(strata.each_lane)(one, one, one, one, *kept, *given)
    assert [float(leaf) for leaf in after] == [3.0, 1.0, 5.0]
