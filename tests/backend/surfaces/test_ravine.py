"""Ravine: its condition number is the knob, and plain descent takes the steps theory says."""

import numpy as np
import pytest

from backend.surfaces import turned
from backend.surfaces.ravine import Ravine
from tests.backend.surfaces.probes import assert_all_listed, gradient, hessian, loss


@pytest.mark.parametrize("condition", [1.0, 50.0, 1000.0])
def test_the_knob_is_the_condition_number(condition):
    assert np.linalg.cond(hessian(Ravine(condition=condition), 1.0, 1.0)) == pytest.approx(
        condition
    )


@pytest.mark.parametrize("degrees", [0.0, 45.0])
def test_plain_descent_takes_217_steps_at_every_angle(degrees):
    """x² + 50y² from (8, 8) at the rate 0.01, until the loss is below 0.01."""
    field = turned(Ravine(), degrees)
    assert Ravine.start == (8.0, 8.0)
    point, steps = np.array(field.start), 0
    while loss(field, *point) >= 0.01:
        point, steps = point - 0.01 * gradient(field, *point), steps + 1
    assert steps == 217


def test_has_the_listed_minimum_only():
    assert_all_listed(Ravine(), starts=3)
