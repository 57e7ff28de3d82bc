"""Knobs: stated once, checked when stated, leaves of a pytree."""

import math

import jax
import pytest

from backend.foundation.knobs import Knobbed, knob


class Sample(Knobbed):
    """Two knobs, one of which may be null."""

    rate: float = knob(0.1, 1e-3, 1.0, "log", symbol="η", about="How fast.")
    decay: float = knob(0.5, 0.0, 1.0, null=math.inf, about="How fast it fades.")
    on: bool = knob(True, about="Whether at all.")


def test_knobs_are_listed_in_the_order_stated():
    """The page shows them in this order."""
    assert [k.name for k in Sample.knobs] == ["rate", "decay", "on"]
    assert (Sample.knobs[0].low, Sample.knobs[0].high, Sample.knobs[0].scale) == (1e-3, 1.0, "log")
    assert Sample.knobs[2].is_flag


def test_null_goes_in_and_comes_out_as_null():
    """An infinite decay has no number in JSON."""
    sample = Sample.of({"decay": None})
    assert sample.decay == math.inf
    assert sample.resolved() == {"rate": 0.1, "decay": None, "on": True}


def test_every_knob_is_a_leaf():
    """Numbers and flags are arguments of a program, not part of its structure."""
    assert len(jax.tree.leaves(Sample())) == 3
    assert jax.tree.structure(Sample()) == jax.tree.structure(Sample(rate=0.2, on=False))


def test_classes_with_equally_many_knobs_differ_in_structure():
    """Else a jitted function could answer with the other class's program."""

    class Other(Knobbed):
        rate: float = knob(0.1, 1e-3, 1.0, about="How fast.")
        decay: float = knob(0.5, 0.0, 1.0, about="How fast it fades.")
        on: bool = knob(True, about="Whether at all.")

    assert jax.tree.structure(Sample()) != jax.tree.structure(Other())


@pytest.mark.parametrize(
    ("bounds", "complaint"),
    [
        ({"low": 2.0, "high": 1.0}, "low < high"),
        ({}, "low < high"),
        ({"low": 0.0, "high": 1.0, "scale": "log"}, "low > 0"),
        ({"low": 1.0, "high": 2.0}, "outside"),
    ],
)
def test_a_contradictory_statement_is_refused(bounds, complaint):
    """The mistake is named where it is made."""
    with pytest.raises(ValueError, match=complaint):
        knob(0.5, about="A knob.", **bounds)
