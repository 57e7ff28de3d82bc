"""Formulas: what is written is what is computed, and nothing else is read."""

import math
from collections.abc import Callable

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.foundation.errors import Refused
from backend.surfaces import turned, written
from backend.surfaces._formula import read

WINDOW = ((-5.0, 5.0), (-5.0, 5.0))
Pair = tuple[str, Callable[[float, float], float]]

CASES: list[Pair] = [
    ("x^2 + 3*sin(y)", lambda x, y: x**2 + 3 * math.sin(y)),
    ("-x^2", lambda x, y: -(x**2)),
    ("2^3^2 - 2^-1", lambda x, y: 511.5),
    ("1 - 2 - 3 + 8/4/2", lambda x, y: -3.0),
    ("min(x, y, 1)*max(x, 2)/e - pi", lambda x, y: min(x, y, 1) * max(x, 2) / math.e - math.pi),
    ("1e2 + .5 - 1.5E-3*abs(-x)", lambda x, y: 100.5 - 1.5e-3 * abs(x)),
    ("x−y·2", lambda x, y: x - 2 * y),
    ("--x^3", lambda x, y: x**3),
    ("sqrt(exp(log(4))) + tanh(0) + cos(0) + tan(0)", lambda x, y: 3.0),
]


@pytest.mark.parametrize(("text", "value"), CASES, ids=[text for text, _ in CASES])
def test_it_means_what_it_says(text: str, value: Callable[[float, float], float]):
    for x, y in [(1.3, -0.7), (2.5, 4.0)]:
        assert float(read(text)(x, y)) == pytest.approx(value(x, y), rel=1e-14)


def joined(operands: st.SearchStrategy[Pair]) -> st.SearchStrategy[Pair]:
    def join(sign: str, left: Pair, right: Pair) -> Pair:
        (a, f), (b, g) = left, right
        apply = {
            "+": lambda p, q: p + q,
            "-": lambda p, q: p - q,
            "*": lambda p, q: p * q,
        }[sign]
        return f"({a}) {sign} ({b})", lambda x, y: apply(f(x, y), g(x, y))

    return st.builds(join, st.sampled_from("+-*"), operands, operands)


NUMBERS = st.floats(0, 10).map(lambda n: (repr(n), lambda x, y: n))
LEAVES = NUMBERS | st.sampled_from([("x", lambda x, y: x), ("y", lambda x, y: y)])


@given(st.recursive(LEAVES, joined, max_leaves=10), st.floats(-3, 3), st.floats(-3, 3))
def test_nested_as_deep_as_you_like(pair: Pair, x: float, y: float):
    text, value = pair
    assert float(read(text)(x, y)) == pytest.approx(value(x, y), rel=1e-12, abs=1e-12)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "column 1, where it ends"),
        ("x +", "column 4, where it ends"),
        ("2x", "an operator .* at column 2, not 'x'. Write 2\\*x for 2x"),
        ("sin x", r"\( at column 5, not 'x'"),
        ("sin(x", r"\) at column 6, where it ends"),
        ("min(x)", "a comma at column 6"),
        ("sin(x, y)", r"\) at column 6, not ','"),
        ("z", "sin cos tan exp log sqrt abs tanh min max at column 1, not 'z'"),
        ("x $ 2", "column 3, not '\\$'"),
        ("1e999", "a finite number at column 1"),
        ("(" * 60 + "x" + ")" * 60, "at most 40 levels of nesting at column 41"),
        ("+".join("x" * 150), "at most 200 numbers, names and signs"),
        ("x.__class__", "column 2, not '.'"),
        ("exec(x)", "column 1, not 'exec'"),
    ],
)
def test_what_is_no_formula_is_refused_where_it_goes_wrong(text: str, words: str):
    with pytest.raises(Refused, match=words):
        read(text)


def test_another_number_is_the_same_structure():
    first, second, third = (written(text, WINDOW) for text in ("x^2 + 3*y", "x^2 + 4*y", "x^2 - y"))
    assert jax.tree.structure(first) == jax.tree.structure(second)
    assert jax.tree.structure(first) != jax.tree.structure(third)


def test_other_functions_are_another_structure():
    sine, cosine = (written(f"{name}(x)", WINDOW) for name in ("sin", "cos"))
    assert jax.tree.structure(sine) != jax.tree.structure(cosine)


def test_it_is_a_surface_like_any_other():
    surface = written("x^2 + 3*sin(y)", WINDOW)
    assert surface.window == WINDOW
    assert [minimum.loss for minimum in surface.minima()] == pytest.approx([-3.0, -3.0])
    assert surface.best_loss == pytest.approx(-3.0)
    assert not surface.tunable
    ground = turned(surface, 90.0)
    assert ground.minima_note == surface.minima_note
    x, y = ground.start
    assert float(ground(x, y)) == pytest.approx(float(surface(*surface.start)))


def test_its_gradient_is_exact():
    surface = written("x^2*y + exp(x) - abs(y)", WINDOW)
    slope = jax.grad(lambda p: surface(p[0], p[1]))(jnp.array([1.5, -2.0]))
    np.testing.assert_allclose(slope, [2 * 1.5 * -2.0 + math.exp(1.5), 1.5**2 + 1], rtol=1e-14)


@pytest.mark.parametrize(
    ("text", "column", "remedy"),
    [
        ("x² + y²", "column 2", "Write x^2 for x²."),
        ("x**2", "column 3", "Write ^ for **."),
        ("x+٣", "column 3", "Only these make up a formula."),
        ("+".join("x" * 150), "column 201", "Write it shorter."),
    ],
)
def test_what_is_likely_to_be_pasted_is_answered_with_what_to_write(text, column, remedy):
    with pytest.raises(Refused) as caught:
        written(text, WINDOW)
    assert column in str(caught.value)
    assert caught.value.remedy == remedy
