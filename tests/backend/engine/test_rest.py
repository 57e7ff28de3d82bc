"""The bottom beneath a point, beside formulas of one's own and SciPy's way down."""

import math

import numpy as np
import pytest
from scipy.optimize import minimize

from backend.engine.rest import Bottom, bottoms
from backend.surfaces import catalog, turned, written


def on(name: str, points: list[tuple[float, float]], steps: int, rotation: float = 0.0) -> Bottom:
    x, y = np.array(points).T
    return bottoms(turned(catalog()[name](), rotation), x, y, steps)


@pytest.mark.parametrize("rotation", [0.0, 30.0])
def test_a_parabola_is_descended_in_one_step(rotation: float):
    field = turned(catalog()["ravine"](), rotation)
    points = [(8.0, 8.0), (-3.0, 0.5), (1e-3, 0.0), (0.0, 0.0)]
    losses = [float(field(x, y)) for x, y in points]
    found = on("ravine", points, 1, rotation)
    assert found.fall == pytest.approx(losses, rel=1e-9, abs=1e-15)
    assert found.loss == pytest.approx(0, abs=1e-20)
    assert found.sound.all()


def test_agrees_with_the_formula_on_separate_axes():
    """On Rastrigin the fall is ½ Σ g²/h, each axis by itself."""
    points = [(0.95, 1.02), (-2.01, 3.0), (0.1, -0.1)]
    expected = [
        sum(
            (2 * t + 20 * math.pi * math.sin(2 * math.pi * t)) ** 2
            / (2 * (2 + 40 * math.pi**2 * math.cos(2 * math.pi * t)))
            for t in point
        )
        for point in points
    ]
    assert on("rastrigin", points, 1).fall == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("point", [(0.98, 1.96), (-1.95, 0.02), (2.95, -2.97)])
def test_leads_where_a_way_down_ends(point: tuple[float, float]):
    field = turned(catalog()["ackley"](), 0.0)
    known = minimize(lambda at: float(field(*at)), point, method="Nelder-Mead", tol=1e-12)
    found = on("ackley", [point], 10)
    assert (found.x[0], found.y[0]) == pytest.approx(known.x, abs=1e-6)
    assert found.loss[0] == pytest.approx(known.fun, abs=1e-12)
    assert found.sound[0]


@pytest.mark.parametrize(
    ("name", "point"),
    [("saddle", (0.0, 0.1)), ("monkey_saddle", (0.0, 0.0)), ("rastrigin", (0.5, 0.5))],
)
def test_where_there_is_no_bowl_there_is_no_bottom(name: str, point: tuple[float, float]):
    assert not on(name, [point], 1).sound[0]


@pytest.mark.parametrize(
    ("formula", "point"),
    [
        ("exp(x) + y^2", (-9.0, 0.0)),
        ("tanh(x) + y^2", (-9.0, 0.0)),
        ("1/(1 + x^2) + y^2", (18.0, 0.0)),
        ("(x*y - 1)^2", (2.0, 0.5 + 1e-8)),
    ],
)
def test_what_flattens_out_for_ever_has_no_bottom(formula: str, point: tuple[float, float]):
    """However small the fall that each parabola promises."""
    field = turned(written(formula, ((-20.0, 20.0), (-20.0, 20.0))), 0.0)
    x, y = (np.array([value]) for value in point)
    assert not bottoms(field, x, y, 10).sound[0]


def test_what_is_not_finite_is_no_rest():
    points = [(math.nan, 0.0), (math.inf, 0.0), (1e200, 1e200)]
    assert not on("rosenbrock", points, 10).sound.any()
