"""Programs for optax repeat whole trainings: every technique, chance included."""

import numpy as np
import pytest

from backend.techniques import layers
from tests.backend.engine.nets import member, recipe, training
from tests.backend.programs.cases import KINDS, lessons
from tests.backend.programs.runs import executed, lesson, looks

LESSONS = lessons()


def agree(one, folder):
    """All losses at all looks, to 1e-9."""
    left = executed(lesson(one, "optax"), folder)
    np.testing.assert_allclose(np.array(left["looks"])[:, :3], looks(one), rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize("name", [name for name in LESSONS if "activation" not in name])
def test_the_losses_are_those_of_the_training(name: str, tmp_path):
    agree(LESSONS[name], tmp_path)


def test_the_networks_own_precision_is_kept(tmp_path):
    """In float32, as on the page, the first looks agree to its digits."""
    one = training(recipe(KINDS["adam"](learning_rate=0.02)), dtype="float32", steps=10)
    left = executed(lesson(one, "optax"), tmp_path)
    np.testing.assert_allclose(np.array(left["looks"])[:, :3], looks(one), rtol=1e-4)


def test_many_weights_are_drawn_afresh_and_it_says_so(tmp_path):
    one = training(recipe(KINDS["sgd"](), hidden=(250, 250)), steps=2, frames=1)
    text = lesson(one, "optax")
    assert "63,500 initial weights are too many" in text.notes[0]
    assert len(executed(text, tmp_path)["looks"]) == 2


def test_what_a_library_lacks_is_left_out_and_said():
    rules = (member(layers, "batch_norm"),)
    text = lesson(training(recipe(layers=rules)), "pytorch")
    assert "Batch normalisation averages unbiased variances" in text.notes[0]
