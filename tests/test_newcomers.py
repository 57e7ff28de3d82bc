"""One file is enough: made-up members of four kinds appear everywhere by themselves."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.server import PROGRAMS, ROOT, Server, running

OPTIMIZER = '''"""Sign descent, made up by a test: a step of fixed length per coordinate."""

from typing import ClassVar, NamedTuple

import jax
import jax.numpy as jnp

from backend.foundation.types import Number, Tree
from backend.optimizers._base import AbstractOptimizer, Formula, Reading, Update
from backend.optimizers._shared import decay, learning_rate


class FadingState(NamedTuple):
    """The fading sum of signs."""

    signs: Tree


class FadingSign(AbstractOptimizer):
    """θ ← θ − η · fading sum of sign(g)."""

    title = "Fading sign"
    about = "Made up by a test."
    says = "Only the gradient's sign counts."
    source = "a test"
    year = 2026
    formulas: ClassVar = (Formula("c ← λ c + (1 − λ) sign(g)", "signs"),)
    readings: ClassVar = (Reading("signs", "c", "fading signs", "average", "Made up."),)

    learning_rate: Number = learning_rate(0.01)
    fading: Number = decay(0.5, "λ", "Share of the signs that is kept.")

    def init(self, theta: Tree) -> FadingState:
        """No signs yet."""
        return FadingState(jax.tree.map(jnp.zeros_like, theta))

    def update(self, gradient: Tree, state: FadingState, theta: Tree) -> Update:
        """Against the signs."""
        keep, sign = self.fading, jnp.sign
        signs = jax.tree.map(lambda c, g: keep * c + (1 - keep) * sign(g), state.signs, gradient)
        step = jax.tree.map(lambda c: -self.learning_rate * c, signs)
        return Update(step, FadingState(signs))
'''

SURFACE = '''"""A soft pit, made up by a test."""

import jax.numpy as jnp

from backend.foundation.knobs import knob
from backend.foundation.types import Number
from backend.surfaces._base import AbstractSurface, Minimum


class SoftPit(AbstractSurface):
    """√(1 + d(x² + y²)) − 1."""

    title = "Soft pit"
    about = "Made up by a test."
    group = "Made up"
    source = "a test"
    formula = "f(x, y) = √(1 + d(x² + y²)) − 1"
    window = ((-4.0, 4.0), (-4.0, 4.0))
    start = (3.0, 2.0)

    depth: Number = knob(2.0, 0.5, 10.0, symbol="d", about="How deep the pit is.")

    def __call__(self, x: Number, y: Number) -> Number:
        """The loss at (x, y)."""
        return jnp.sqrt(1 + self.depth * (x**2 + y**2)) - 1

    def minima(self) -> tuple[Minimum, ...]:
        """The bottom."""
        return (Minimum(0.0, 0.0, 0.0, "by construction"),)
'''

RULE = '''"""Softening, made up by a test: all activations are made smaller."""

from typing import Any

from jax import Array
from jaxtyping import Float

from backend.foundation.knobs import knob
from backend.foundation.types import Number, Tree
from backend.techniques.layers._base import AbstractLayerRule


class Softening(AbstractLayerRule):
    """a ← a / (1 + c)."""

    title = "Softening"
    about = "Made up by a test."
    formula = "a ← a / (1 + c)"
    source = "a test"
    year = 2026

    softness: Number = knob(0.5, 0.0, 2.0, symbol="c", about="How much smaller they are made.")

    def __call__(
        self,
        signals: Float[Array, "points width"],
        learned: Tree,
        moving: Tree,
        key: Array,
        training: bool,
    ) -> tuple[Float[Array, "points width"], Tree]:
        """Smaller, in training as in use."""
        del learned, key, training
        return signals / (1 + self.softness), moving
'''

DATASET = '''"""Halves, made up by a test."""

import numpy as np

from backend.datasets._base import AbstractDataset, Points


class Halves(AbstractDataset):
    """Left against right."""

    title = "Halves"
    about = "Made up by a test."
    source = "a test"

    def draw(self, rng: np.random.Generator, points: int) -> Points:
        """Every other point lies on the right."""
        y = rng.permutation(np.arange(points) % 2)
        x = rng.uniform(-1.4, 1.4, (points, 2))
        x[:, 0] = np.abs(x[:, 0]) * (2 * y - 1)
        return Points(x, y.astype(float))
'''

MEMBERS = {
    "optimizers/fading_sign.py": OPTIMIZER,
    "surfaces/soft_pit.py": SURFACE,
    "techniques/layers/softening.py": RULE,
    "datasets/halves.py": DATASET,
}


@pytest.fixture(scope="module")
def clone(tmp_path_factory) -> Path:
    """A copy of the project with these files more and no other change."""
    root = tmp_path_factory.mktemp("clone")
    for name in ("backend", "frontend", "tests"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", root)
    PROGRAMS.mkdir(parents=True, exist_ok=True)
    (root / ".cache").mkdir()
    (root / ".cache" / PROGRAMS.name).symlink_to(PROGRAMS)  # what is compiled is compiled
    for name, text in MEMBERS.items():
        (root / "backend" / name).write_text(text, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def newer(clone: Path) -> Iterator[Server]:
    """The copy's server."""
    with running(root=clone) as server:
        yield server


def test_they_are_in_the_catalog_and_race(newer):
    """Listed last, and raced like any other, tuned and detailed."""
    catalog = httpx.get(f"{newer.url}/api/v1/catalog").json()
    assert catalog["optimizers"][-1]["id"] == "fading_sign"
    assert catalog["surfaces"][-1]["id"] == "soft_pit"
    body = {
        "surface": {"id": "soft_pit", "knobs": {"depth": 3}, "rotation": 30},
        "rates": "tuned",
        "steps": 50,
        "include": ["gradient", "state"],
        "contestants": [{"optimizer": "fading_sign", "knobs": {"fading": 0.7}}],
    }
    answer = httpx.post(f"{newer.url}/api/v1/races", json=body, timeout=60)
    assert answer.status_code == 200, answer.text
    (contestant,) = answer.json()["contestants"]
    assert contestant["losses"][-1] < contestant["losses"][0]
    assert len(contestant["state"]["signs"]) == 51


def test_they_train_a_network(newer):
    """The optimizer, the rule and the data set of the test, in one training."""
    catalog = httpx.get(f"{newer.url}/api/v1/catalog").json()
    assert catalog["datasets"][-1]["id"] == "halves"
    assert catalog["techniques"]["layers"][-1]["id"] == "softening"
    rule = {"id": "softening", "knobs": {"softness": 1}}
    contestant = {"optimizer": "fading_sign", "hidden": [8], "layers": [rule]}
    body = {
        "data": {"id": "halves", "points": 100},
        "steps": 60,
        "frames": 2,
        "contestants": [contestant],
    }
    answer = httpx.post(f"{newer.url}/api/v1/trainings", json=body, timeout=60)
    assert answer.status_code == 200, answer.text
    losses = [frame["contestants"][0]["training_loss"][0] for frame in answer.json()["frames"]]
    assert losses[-1] < losses[0]


def test_they_are_in_the_docs(newer):
    """OpenAPI knows their knobs, with range and meaning."""
    document = httpx.get(f"{newer.url}/api/v1/openapi.json").text
    about = "Share of the signs that is kept."
    for word in ("fading_sign", about, "soft_pit", "softening", "halves"):
        assert word in document


def test_they_are_in_the_contract_tests(clone):
    """The very contract tests of this clone, run in the copy, find them and pass."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-v",
        "-p",
        "no:cacheprovider",
        "-k",
        "fading_sign or soft_pit or softening or (datasets and halves)",
    ]
    kinds = ("optimizers", "surfaces", "techniques", "datasets", "programs/test_optax.py")
    places = [f"tests/backend/{kind}" for kind in kinds]
    done = subprocess.run([*command, *places], cwd=clone, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    for name in ("fading_sign", "soft_pit", "softening", "halves"):
        assert re.search(rf"\[[\w-]*{name}[\w-]*\] PASSED", done.stdout), name
