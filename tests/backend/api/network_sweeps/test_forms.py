"""A sweep of networks as lines, as a document and as a table: the same numbers in each."""

import csv
import io
import json
from typing import Any

import numpy as np
import pytest

from tests.backend.api.conftest import TRAINING, Client

BODY: dict[str, Any] = TRAINING | {
    "data": {"id": "wave", "points": 40},
    "seeds": 3,
    "axes": [{"knob": "learning_rate", "low": 0.01, "high": 1e2, "count": 3}],
    "contestants": [
        {"optimizer": "sgd", "hidden": [4], "activation": {"id": "relu"}},
        {"optimizer": "adam", "hidden": [4]},
    ],
    "steps": 60,
}
COLUMNS = ("training_loss", "validation_loss", "diverged_at")


def sweep(call: Client, accept: str) -> Any:
    return call("POST", "/api/v1/sweeps", json=BODY, headers={"Accept": accept})


@pytest.fixture(scope="module")
def whole(call: Client) -> dict[str, Any]:
    return sweep(call, "application/json").json()


def test_a_value_is_a_training(call: Client, whole: dict[str, Any]):
    (axis,) = whole["axes"]
    rate = {"learning_rate": axis["values"][1]}
    learners = [learner | {"knobs": rate} for learner in BODY["contestants"]]
    body = {name: value for name, value in BODY.items() if name != "axes"}
    trained = call.train(body | {"contestants": learners}).json()
    for which, swept in enumerate(whole["contestants"]):
        last = trained["frames"][-1]["contestants"][which]
        assert swept["validation_loss"][1] == last["validation_loss"]
        assert swept["training_loss"][1] == last["training_loss"]
        assert swept["diverged_at"][1] == trained["contestants"][which]["diverged_at"]


def test_the_best_value_is_named_and_who_diverged_is_null(whole: dict[str, Any]):
    sgd, _ = whole["contestants"]
    assert sgd["validation_loss"][-1] == [None] * 3
    assert all(step > 0 for step in sgd["diverged_at"][-1])
    for contestant in whole["contestants"]:
        assert contestant["validation_accuracy"] is None
        losses = np.array(contestant["validation_loss"], float)
        medians = np.median(np.nan_to_num(losses, nan=np.inf), axis=1)
        assert contestant["best"] == int(medians.argmin())
        assert contestant["best_loss"] == medians.min()
        assert contestant["best_values"] == [whole["axes"][0]["values"][contestant["best"]]]


def test_the_lines_make_up_the_whole(call: Client, whole: dict[str, Any]):
    start, *values, end = map(json.loads, sweep(call, "application/jsonl").iter_lines())
    assert [start["kind"], end["kind"]] == ["start", "end"]
    assert [(value["kind"], value["place"]) for value in values] == [("value", k) for k in range(3)]
    assert start["axes"] == whole["axes"]
    for which, contestant in enumerate(whole["contestants"]):
        for name in COLUMNS:
            assert [value["contestants"][which][name] for value in values] == contestant[name]
        assert end["contestants"][which].items() <= contestant.items()


def test_the_table_has_the_same_numbers(call: Client, whole: dict[str, Any]):
    rows = list(csv.DictReader(io.StringIO(sweep(call, "text/csv").text)))
    assert len(rows) == 2 * 3 * 3
    for place, row in enumerate(rows):
        which, k, at = place // 9, place // 3 % 3, place % 3
        contestant = whole["contestants"][which]
        assert (row["contestant"], row["seed"]) == (contestant["optimizer"], str(k))
        assert float(row["learning_rate"]) == whole["axes"][0]["values"][at]
        for name in COLUMNS:
            cell = contestant[name][at][k]
            assert row[name] == ("" if cell is None else str(cell))
