"""Formulas of one's own in programs: their Python has the values of what was parsed."""

import math

import numpy as np
import pytest

from backend.engine.racer import Racer
from backend.optimizers import catalog as optimizers
from backend.programs import formulas
from backend.programs.dialects import NUMPY
from backend.programs.excerpts import Excerpts
from backend.surfaces import written as read
from tests.backend.programs.runs import executed, points, race, written

WINDOW = ((-2.0, 2.0), (-2.0, 2.0))
FORMULAS = [
    "x^2 + 3*sin(y)",
    "-x^2 - -y^2^0.5",
    "(x - 1)^2 / (1 + y^2) * 2^-x",
    "min(x, y, 1) + max(abs(x), 2 - y)",
    "exp(-(x^2 + y^2)^3) + tanh(x*pi) - sqrt(y^2 + e)",
    "7",
    "1/0 + x",
    "x - (y - (x - 1))",
    "sin(2)^2 * x + cos(0) * y",
]


@pytest.mark.parametrize("formula", FORMULAS)
def test_the_text_has_the_formulas_values(formula: str):
    quotes, surface = Excerpts(), read(formula, WINDOW)
    formulas.quote(surface, "surface", quotes, NUMPY)
    text = "\n".join(quotes.functions)
    names: dict = {"np": np, "math": math}
    exec(text, names)  # noqa: S102 - our own text
    for x, y in np.random.default_rng(0).uniform(-2, 2, (20, 2)):
        with np.errstate(all="ignore"):
            np.testing.assert_allclose(names["surface"](x, y), surface(x, y), rtol=1e-13)


def test_a_formula_is_raced_by_its_program(tmp_path):
    """Rotation and all."""
    surface = read("x^2 + 3*sin(y) + max(x, 0.5)", WINDOW)
    one = race(surface, Racer(optimizers()["adam"](learning_rate=0.05)), 30.0)
    left = executed(written(one, "optax"), tmp_path)
    np.testing.assert_allclose(left["points"], points(one), rtol=1e-9, atol=1e-9)
