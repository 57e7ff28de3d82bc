"""What a landscape is asked with: what is left out is filled in, what is too much is refused."""

from typing import Any

import pytest

from backend.api.settings import Settings
from tests.backend.api.conftest import LANDSCAPE, TRAINING, Client

UNRELATED = {"optimizer": "adam", "hidden": [4], "start": {"id": "transfer"}}


def test_what_is_left_out_is_filled_in(call: Client):
    told = call.landscape({"training": TRAINING}).json()["request"]
    assert told["training"] == call.train(TRAINING).json()["request"]
    assert {name: value for name, value in told.items() if name != "training"} == {
        "directions": "pca",
        "columns": 41,
        "rows": 41,
        "margin": 0.2,
        "aspect": None,
        "contestant": 0,
        "seed": 0,
    }


CASES: list[tuple[dict[str, Any], str, str]] = [
    ({"training": None}, "training is null;", "an object"),
    ({"directions": "pcs"}, "directions is 'pcs';", "Did you mean pca?"),
    ({"columns": 1}, "columns is 1;", "a whole number from 2 to 256"),
    ({"margin": -1}, "margin is -1;", "a number from 0 to 10"),
    ({"aspect": 0}, "aspect is 0;", "a number from 0.1 to 10, or null"),
    ({"contestant": 1}, "contestant is 1;", "allowed is 0. It is a place in training.contestants."),
    (
        {"training": TRAINING | {"contestants": TRAINING["contestants"] * 3}, "contestant": 3},
        "contestant is 3;",
        "a whole number from 0 to 2",
    ),
    ({"training": TRAINING | {"steps": 0}}, "training.steps is 0;", "MAX_TRAINING_STEPS sets"),
    (
        {"training": TRAINING | {"data": {"id": "wave"}, "contestants": [UNRELATED]}},
        "training.contestants[0].start.id is 'transfer';",
        "no start at all",
    ),
]


@pytest.mark.parametrize(("change", "given", "advice"), CASES, ids=[case[1] for case in CASES])
def test_a_bad_value_is_answered_in_a_sentence(
    call: Client, change: dict[str, Any], given: str, advice: str
):
    response = call.landscape(LANDSCAPE | change, "application/jsonl")
    assert response.status_code == 422
    problem = response.json()
    assert given in problem["detail"]
    assert advice in problem["detail"]
    (fault,) = problem["errors"]
    assert given.startswith(fault["field"])


@pytest.mark.parametrize(
    ("name", "least", "field"),
    [
        ("max_landscape_work", 1e6, "columns × rows × parameters × points is 1050000.0;"),
        ("max_landscape_weights", 1e3, "contestants × frames × parameters is 1060.0;"),
    ],
)
def test_too_much_is_refused_in_a_sentence(call_with, name: str, least: float, field: str):
    """22 parameters and 40 points; at 1,193 cells and frames, or remembered at 48 frames."""
    training = TRAINING | {"steps": 60, "frames": 47}
    refused = call_with(**{name: least}).landscape({"training": training, "columns": 28})
    assert refused.status_code == 422
    assert refused.json()["detail"] == (
        f"{field} allowed is at most {least:g}. DESCENT_LAB_{name.upper()} sets this limit. "
        f"{Settings.model_fields[name].description} Ask for less of one."
    )
