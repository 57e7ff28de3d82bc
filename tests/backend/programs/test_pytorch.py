"""Programs for PyTorch are those that were recorded, and PyTorch went where the race goes.

PyTorch need not be installed: `make programs`, with it, records anew.
"""

import ast
import json
from pathlib import Path

import numpy as np
import pytest

from tests.backend.programs.cases import descents, lessons
from tests.backend.programs.runs import lesson, looks, points, written

RECORDED = json.loads((Path(__file__).parents[2] / "oracle" / "programs.json").read_text())
RUNS = {run["name"]: run for run in RECORDED}
CASES, LESSONS = descents(), lessons()


def commands(code: str) -> str:
    """What a program does: its text without comments and docstrings."""
    tree = ast.parse(code)
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.FunctionDef) and ast.get_docstring(node):
            node.body = node.body[1:]
    return ast.unparse(tree)


def test_what_is_recorded_is_a_case():
    """A newcomer becomes one with its file, and is recorded when somebody has PyTorch at hand."""
    assert set(RUNS) <= {*CASES, *(f"training: {name}" for name in LESSONS)}


@pytest.mark.parametrize("name", [name for name in CASES if name in RUNS])
def test_the_program_is_the_recorded_one_and_pytorch_agrees(name: str):
    """To 1e-9, and where it says that it does something otherwise to what that makes."""
    text, recorded = written(CASES[name], "pytorch"), RUNS[name]
    assert commands(text.code) == commands("\n".join(recorded["code"])), "run `make programs`"
    otherwise = any("It adds ε" in note for note in text.notes)
    close = {"rtol": 1e-5, "atol": 1e-5} if otherwise else {"rtol": 1e-9, "atol": 1e-9}
    np.testing.assert_allclose(recorded["points"], points(CASES[name]), **close)


@pytest.mark.parametrize("name", [name for name in LESSONS if f"training: {name}" in RUNS])
def test_trainings_too(name: str):
    """The losses at every look: to 1e-9, unless the program says what it does otherwise."""
    text, recorded = lesson(LESSONS[name], "pytorch"), RUNS[f"training: {name}"]
    assert commands(text.code) == commands("\n".join(recorded["code"])), "run `make programs`"
    drawn = any("Dropout" in note for note in text.notes)
    close = 0.2 if drawn else 1e-3 if text.notes else 1e-9
    np.testing.assert_allclose(recorded["looks"], looks(LESSONS[name]), rtol=close, atol=close)
