"""The work that a training asks for is bounded, and the bound is a setting."""

from typing import Any

import pytest

from backend.api.members import members
from backend.api.schemas.requests import bodies
from backend.api.settings import Settings
from backend.api.trainings.plan import plan_training
from backend.api.trainings.work import parameters, work
from tests.backend.api.conftest import TRAINING

SETTINGS = Settings()


@pytest.fixture(scope="module")
def plan():
    everybody = members()
    model = bodies(everybody, SETTINGS).training
    return lambda body: plan_training(model.model_validate(body), everybody, SETTINGS).training


def test_it_is_parameters_times_points(plan):
    """40 points of 2 features, 4 units, 2 classes: 22 numbers; 6 steps of 8, 3 looks at all
    points and at the picture's 48 × 48 cells.
    """
    asked = plan(TRAINING)
    assert parameters(asked, asked.recipes[0]) == 22
    assert work(asked) == 22 * (6 * 8 + 3 * (40 + 48 * 48))


def test_it_grows_with_seeds_contestants_and_what_comes_first(plan):
    once = work(plan(TRAINING))
    assert work(plan(TRAINING | {"seeds": 3})) == 3 * once
    assert work(plan(TRAINING | {"contestants": TRAINING["contestants"] * 2})) == 2 * once
    start = {"start": {"id": "transfer", "knobs": {"steps": 100}}}
    warm = TRAINING | {"contestants": [TRAINING["contestants"][0] | start]}
    assert work(plan(warm)) == once + 22 * 100 * 8


def test_random_passes_of_dropout_count(plan):
    """Each look sends all points through once, and then 16 times at random."""
    drops = {"layers": [{"id": "dropout"}]}
    asked = plan(TRAINING | {"contestants": [TRAINING["contestants"][0] | drops]})
    assert work(asked) == 22 * (6 * 8 + 3 * 17 * (40 + 48 * 48))


def test_networks_that_memory_could_not_hold_are_refused(call):
    """Few steps of few points, but 120 networks of two million parameters."""
    deep = {"optimizer": "adam", "hidden": [256] * 30}
    brief = {"data": {"id": "digit_pair", "points": 40}, "steps": 1, "frames": 1}
    body = TRAINING | brief | {"seeds": 10, "contestants": [deep] * 12}
    refused = call.train(body)
    assert refused.status_code == 422
    assert refused.json()["detail"].startswith(
        "contestants × seeds × parameters is 231000000.0; allowed is at most 2.5e+07. "
        "DESCENT_LAB_MAX_TRAINING_PARAMETERS sets this limit. "
    )


def test_own_points_count_too(plan):
    data: dict[str, Any] = {"x": [[0], [1], [2], [3]], "y": [0, 1, 0, 2], "task": "regression"}
    asked = plan(TRAINING | {"data": data})
    assert parameters(asked, asked.recipes[0]) == (1 + 1) * 4 + (4 + 1)


def test_too_much_is_refused_in_a_sentence(call_with):
    refused = call_with(max_training_work=1e6).train(TRAINING | {"steps": 20_000})
    assert refused.status_code == 422
    assert refused.json()["detail"] == (
        "contestants × seeds × steps × parameters × batch_size is 3670000.0; allowed is at most "
        "1e+06. DESCENT_LAB_MAX_TRAINING_WORK sets this limit. "
        f"{Settings.model_fields['max_training_work'].description} Ask for less of one."
    )
