"""How far a loss could still fall, beside formulas of one's own and SciPy's way down."""

import math

import numpy as np
import pytest
from scipy.optimize import minimize

from backend.engine.rest import falls
from backend.surfaces import catalog, turned


def on(name: str, points: list[tuple[float, float]], rotation: float = 0.0) -> np.ndarray:
    x, y = np.array(points).T
    return falls(turned(catalog()[name](), rotation), x, y)


@pytest.mark.parametrize("rotation", [0.0, 30.0])
def test_of_a_parabola_it_is_the_loss_above_the_bottom(rotation: float):
    field = turned(catalog()["ravine"](), rotation)
    points = [(8.0, 8.0), (-3.0, 0.5), (1e-3, 0.0), (0.0, 0.0)]
    losses = [float(field(x, y)) for x, y in points]
    assert on("ravine", points, rotation) == pytest.approx(losses, rel=1e-9, abs=1e-15)


def test_agrees_with_the_formula_on_separate_axes():
    """On Rastrigin ½ Σ g²/h, each axis by itself."""
    points = [(0.95, 1.02), (-2.01, 3.0), (0.1, -0.1)]
    expected = [
        sum(
            (2 * t + 20 * math.pi * math.sin(2 * math.pi * t)) ** 2
            / (2 * (2 + 40 * math.pi**2 * math.cos(2 * math.pi * t)))
            for t in point
        )
        for point in points
    ]
    assert on("rastrigin", points) == pytest.approx(expected, rel=1e-12)


def test_is_what_a_way_down_gains_in_the_same_pit():
    field = turned(catalog()["ackley"](), 0.0)
    point = (0.98, 1.96)
    found = minimize(lambda at: float(field(*at)), point, method="Nelder-Mead", tol=1e-10)
    gained = float(field(*point)) - found.fun
    assert on("ackley", [point])[0] == pytest.approx(gained, rel=0.1)


@pytest.mark.parametrize(
    ("name", "point"),
    [("saddle", (0.0, 0.1)), ("monkey_saddle", (0.0, 0.0)), ("rastrigin", (0.5, 0.5))],
)
def test_where_there_is_no_bowl_there_is_no_bottom(name: str, point: tuple[float, float]):
    assert on(name, [point])[0] == math.inf


def test_what_is_not_finite_is_no_rest():
    assert not (on("rosenbrock", [(math.nan, 0.0), (math.inf, 0.0), (1e200, 1e200)]) < 1).any()
