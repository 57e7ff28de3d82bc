"""Surveys: what is found is there, what is there is found, and what is no minimum is not told."""

import random

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from backend.surfaces import catalog, turned, written
from backend.surfaces._survey import MOST
from tests.backend.surfaces import formulas

pytestmark = pytest.mark.usefixtures("unchecked")

SAME = {
    "himmelblau": "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
    "six_hump_camel": "(4 - 2.1*x^2 + x^4/3)*x^2 + x*y + (4*y^2 - 4)*y^2",
    "three_hump_camel": "2*x^2 - 1.05*x^4 + x^6/6 + x*y + y^2",
    "rosenbrock": "(1 - x)^2 + 100*(y - x^2)^2",
    "beale": "(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2",
    "styblinski_tang": "(x^4 - 16*x^2 + 5*x + y^4 - 16*y^2 + 5*y)/2",
    "rastrigin": "20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)",
    "ackley": "20 + e - 20*exp(-0.2*sqrt((x^2 + y^2)/2)) - exp((cos(2*pi*x) + cos(2*pi*y))/2)",
}
"""Surfaces of the catalog, written down as anybody might."""


@pytest.mark.parametrize("name", SAME)
def test_what_is_known_is_found(name: str):
    known = catalog()[name]()
    found = written(SAME[name], known.window)
    assert found.best_loss == pytest.approx(known.best_loss, abs=1e-12)
    width = known.window[0][1] - known.window[0][0]
    for minimum in known.minima()[:MOST]:
        nearest = min(
            found.minima(),
            key=lambda m: np.hypot(m.x - minimum.x, m.y - minimum.y) + (m.kind != minimum.kind),
        )
        assert (nearest.x, nearest.y) == pytest.approx((minimum.x, minimum.y), abs=1e-10 * width)
        assert nearest.loss == pytest.approx(minimum.loss, abs=1e-12)
        assert nearest.kind == minimum.kind


@pytest.mark.parametrize("name", SAME)
def test_what_is_found_is_a_minimum(name: str):
    """Judged by derivatives, which the search has none of."""
    surface = written(SAME[name], catalog()[name].window)
    minima = [minimum for minimum in surface.minima() if minimum.kind == "minimum"]
    points = jnp.array([[minimum.x, minimum.y] for minimum in minima])
    field = lambda point: surface(point[0], point[1])  # noqa: E731
    slopes, bends = jax.jit(jax.vmap(lambda p: (jax.grad(field)(p), jax.hessian(field)(p))))(points)
    slopes, curves = np.asarray(slopes), np.linalg.eigvalsh(np.asarray(bends))
    assert (curves.min(axis=1) > 0).all()
    assert (np.abs(slopes).max(axis=1) < 1e-9 * (1 + curves.max(axis=1))).all()
    assert all(minimum.found and "found" in minimum.source for minimum in minima)
    losses = [minimum.loss for minimum in surface.minima()]
    assert losses == sorted(losses)


@pytest.mark.parametrize(
    ("text", "minima", "best", "words"),
    [
        ("abs(x+y) + 10*abs(x-2*y)", 1, 0.0, "One minimum was found numerically"),
        ("max(abs(x), abs(y-1))", 1, 0.0, "One minimum"),
        ("(x - 1)^2 + abs(y)", 1, 0.0, "One minimum"),
        ("(x - 1.3)^2 + 10*abs(y - x/3)", 1, 0.0, "One minimum"),
        ("abs(y - x^2) + (1 - x)^2", 1, 0.0, "One minimum"),
        ("100*abs(y - x^2) + (1 - x)^2", 1, 0.0, "One minimum"),
        ("x^3 - 3*x + y^2", 1, None, "but lower losses lie at its edge or beyond"),
        ("x^2", 0, 0.0, "a trough or a level floor"),
        ("(x + 1.3*y)^2", 0, 0.0, "a trough or a level floor"),
        ("(x^2 + y^2 - 1)^2", 0, 0.0, "a trough or a level floor"),
        ("max(0, x^2 + y^2 - 1)", 0, 0.0, "a trough or a level floor"),
        ("5", 0, 5.0, "a trough or a level floor"),
        ("x + y", 0, None, "No minimum was found"),
        ("-x^2 - y^2", 0, None, "No minimum was found"),
        ("1/x", 0, None, "No minimum was found"),
        ("tan(x) + y^2", 0, None, "No minimum was found"),
        ("log(x^2 + y^2)", 0, None, "No minimum was found"),
        ("sqrt(x) + y^2", 0, None, "No minimum was found"),
        ("sqrt(-1 - x^2)", 0, None, "No loss in this window is finite"),
        ("1/0", 0, None, "No loss in this window is finite"),
        ("cos(8*x) + cos(8*y)", MOST, -2.0, "The 50 lowest minima found"),
    ],
)
def test_only_what_stands_alone_and_is_bounded_is_told(text, minima, best, words):
    surface = written(text, ((-5.0, 5.0), (-5.0, 5.0)))
    assert len(surface.minima()) == minima
    assert surface.best_loss == (None if best is None else pytest.approx(best, abs=1e-7))
    assert words in surface.minima_note


def test_it_finds_in_the_window_only_and_at_its_very_edge():
    one, none = (written("x^2 + y^2", (ends, (0.0, 5.0))) for ends in ((0.0, 5.0), (0.1, 5.0)))
    assert [(m.x, m.y) for m in one.minima()] == [(0.0, 0.0)]
    assert none.minima() == ()


def test_what_was_found_turns_with_the_surface():
    surface = written("(x - 2)^2 + 4*(y + 1)^2", ((-5.0, 5.0), (-5.0, 5.0)))
    (minimum,) = turned(surface, 90.0).minima()
    assert (minimum.x, minimum.y) == pytest.approx((1.0, 2.0), abs=1e-9)


@pytest.mark.parametrize(
    "text",
    ["x^2 + 3*sin(y)", "log(x) + x^2 + y^2", "x + y", "-1/(1 + x^2 + y^2)", "sqrt(1 - x) + y^2"],
)
def test_the_start_is_high_on_a_slope_and_finite(text: str):
    surface = written(text, ((-5.0, 5.0), (-5.0, 5.0)))
    x, y = np.meshgrid(*[np.linspace(-5, 5, 50)] * 2)
    losses = np.asarray(surface(x, y))
    value, slope = jax.value_and_grad(surface, argnums=(0, 1))(*surface.start)
    assert value > np.quantile(losses[np.isfinite(losses)], 0.3)
    assert np.hypot(*slope) > 1e-4
    assert np.isfinite(np.hypot(*slope))


def test_the_start_is_up_and_right_where_nothing_speaks_against_it():
    assert written("x^2 + y^2", ((-5.0, 5.0), (-5.0, 5.0))).start == (3.0, 2.0)


@pytest.mark.parametrize(
    ("text", "half"),
    [
        ("x^2 + y^2", 5.0),
        ("(x - 8)^2 + y^2", 10.0),
        ("sin(40*x)^2*0 + (x - 30)^2 + y^2", 50.0),
        ("x + y", 5.0),
    ],
)
def test_a_window_that_nobody_names_holds_the_lowest_loss_if_it_can(text: str, half: float):
    assert written(text).window == ((-half, half), (-half, half))


@pytest.mark.parametrize("half", [5.0, 1e9, 1e-9])
def test_whatever_the_formula_the_survey_ends_in_order(half: float):
    """At any scale: no warning, a start in the window, losses that are the formula's own."""
    chance, window = random.Random(7), ((-half, half), (-half, half))
    for _ in range(3):
        surface = written(formulas.formula(chance, 6), window)
        assert all(abs(coordinate) < half for coordinate in surface.start)
        assert surface.minima_note.endswith(".")
        for minimum in surface.minima():
            assert float(surface(minimum.x, minimum.y)) == minimum.loss
