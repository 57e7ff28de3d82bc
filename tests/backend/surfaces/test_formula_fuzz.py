"""Twenty thousand formulas, hostile ones among them: a surface or one clear sentence, each."""

import ast
import random
import threading

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from backend.engine.programs import prepare
from backend.engine.race import Finish, Race, calls, run
from backend.engine.racer import Racer
from backend.foundation.errors import Refused
from backend.optimizers import catalog
from backend.surfaces import turned, written
from backend.surfaces._formula import Formula, read
from tests.backend.surfaces import formulas

pytestmark = pytest.mark.usefixtures("unchecked")

WINDOW = ((-5.0, 5.0), (-5.0, 5.0))
X, Y = np.meshgrid(np.linspace(-3, 4, 4), np.linspace(-2, 5, 4))


def outcome(text: str) -> Refused | None:
    """Why it is refused; None where it is a surface, which then has been evaluated."""
    try:
        surface = Formula(expression=read(text), drawn=WINDOW)
    except Refused as refusal:
        return refusal
    losses = np.broadcast_to(surface(X, Y), X.shape)
    assert losses.dtype == np.float64
    return None


def test_twenty_thousand_give_a_surface_or_a_sentence():
    refusals = 0
    for text in formulas.hostile(random.Random(4), 20_000):
        refusal = outcome(text)
        if refusal is not None:
            refusals += 1
            words = f"{refusal.allowed}. {refusal.remedy}"
            assert 1 <= refusal.column <= len(text) + 1
            assert f"at column {refusal.column}, " in words
            assert words.isprintable()
            assert len(words) < 250
    assert 5_000 < refusals < 12_000


def value(text: str, x: float, y: float) -> np.float64:
    """What Python's own parser makes of it, with NumPy's arithmetic: nothing of ours."""
    names = {"x": x, "y": y, "pi": np.pi, "e": np.e}
    signs = {
        ast.Add: np.add,
        ast.Sub: np.subtract,
        ast.Mult: np.multiply,
        ast.Div: np.divide,
        ast.Pow: np.power,
    }

    def of(node: ast.AST) -> np.float64:
        match node:
            case ast.Expression(body):
                return of(body)
            case ast.Constant(number):
                return np.float64(number)
            case ast.Name(name):
                return np.float64(names[name])
            case ast.UnaryOp(ast.USub(), operand):
                return -of(operand)
            case ast.BinOp(base, ast.Pow(), ast.Constant(2.0)):
                return of(base) * of(base)
            case ast.BinOp(base, ast.Pow(), ast.Constant(3.0)):
                return of(base) * of(base) * of(base)
            case ast.BinOp(left, sign, right):
                return signs[type(sign)](of(left), of(right))
            case ast.Call(ast.Name(name), arguments):
                named = {"min": np.minimum, "max": np.maximum}.get(name) or getattr(np, name)
                return named(*(of(argument) for argument in arguments))
        raise AssertionError(ast.dump(node))

    tree = ast.parse(text.replace("^", "**").strip().replace("\n", " "), mode="eval")
    return of(Unsigned().visit(tree))


class Unsigned(ast.NodeTransformer):
    """Takes out every + that stands before a single value."""

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.AST:
        self.generic_visit(node)
        return node.operand if isinstance(node.op, ast.UAdd) else node


@given(st.integers(0, 10**9), st.floats(-4, 4), st.floats(-4, 4))
def test_its_value_is_what_python_makes_of_it(seed: int, x: float, y: float):
    """To the last bit; that squares and cubes are products is all that is told beforehand."""
    text = formulas.formula(random.Random(seed), 6)
    with np.errstate(all="ignore"):
        np.testing.assert_equal(np.float64(written(text, WINDOW)(x, y)), value(text, x, y))


@given(st.integers(0, 10**9), st.floats(0.3, 2), st.floats(0.3, 2))
def test_numpy_and_jax_agree(seed: int, x: float, y: float):
    text = formulas.formula(random.Random(seed), 4)
    assume("1e-320" not in text)  # XLA takes numbers below the smallest normal one for 0.
    surface = written(text, WINDOW)
    ours, theirs = float(surface(x, y)), float(surface(jnp.float64(x), jnp.float64(y)))
    np.testing.assert_allclose(ours, theirs, rtol=1e-9, atol=1e-12)


SMOOTH = (
    "x^2 + 3*sin(y)",
    "exp(-x^2/4)*cos(y) + x*y",
    "tanh(x*y - 1)^3/(1 + x^2)",
    "sqrt(2 + x^2 + y^2)*log(3 + y^2)",
    "(x^2 + 1)^(y/3) - tan(x/4)",
    "2^x + 1/(2 + cos(x - y))",
)


@given(st.sampled_from(SMOOTH), st.floats(-3, 3), st.floats(-3, 3))
def test_its_gradient_is_the_difference_quotient(text: str, x: float, y: float):
    surface, h = written(text, WINDOW), 1e-3
    slope = jax.grad(surface, argnums=(0, 1))(x, y)
    steps, weights = h * np.array([-2, -1, 1, 2]), np.array([1, -8, 8, -1]) / (12 * h)
    quotients = (
        surface(x + steps, y + 0 * steps) @ weights,
        surface(x + 0 * steps, y + steps) @ weights,
    )
    np.testing.assert_allclose(slope, quotients, rtol=1e-7, atol=1e-7)


def test_fifty_of_them_are_compiled_and_raced():
    chance, fifty = random.Random(50), {}
    while len(fifty) < 50:
        text = formulas.formula(chance, chance.randint(2, 6))
        if len(text) < 500 and ("x" in text or "y" in text):
            surface = written(text, WINDOW)
            fifty[jax.tree.structure(surface)] = surface
    sgd = Racer(catalog()["sgd"]())
    races = [
        Race(turned(surface, 30.0), WINDOW, None, (2.0, -1.5), (sgd,), steps=10)
        for surface in fifty.values()
    ]
    prepare([call for race in races for call in calls(race)], threading.Event())
    for race in races:
        *chunks, finish = run(race, threading.Event())
        assert isinstance(finish, Finish)
        first = chunks[0].columns[0]
        expected = race.field(*race.start)
        if np.isfinite(expected):
            np.testing.assert_allclose(first.losses[0], expected, rtol=1e-9, atol=1e-12)
