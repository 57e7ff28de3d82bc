"""Monkey saddle: three valleys, 120° apart, around a middle without curvature."""

import math

import numpy as np
import pytest

from backend.surfaces.monkey_saddle import MonkeySaddle
from tests.backend.surfaces.probes import assert_all_listed, gradient, hessian, loss


def test_the_middle_has_neither_slope_nor_curvature():
    assert gradient(MonkeySaddle(), 0.0, 0.0).tolist() == [0.0, 0.0]
    assert hessian(MonkeySaddle(), 0.0, 0.0).tolist() == [[0.0, 0.0], [0.0, 0.0]]


def test_is_the_same_after_a_third_of_a_turn():
    at = [2 * math.pi * k / 3 + 0.4 for k in range(3)]
    values = [loss(MonkeySaddle(), 1.7 * math.cos(a), 1.7 * math.sin(a)) for a in at]
    np.testing.assert_allclose(values, values[0])


@pytest.mark.parametrize("floor", [0.3, 0.375, 1.0])
def test_has_the_three_listed_minima_only(floor):
    assert_all_listed(MonkeySaddle(floor=floor), starts=6)
