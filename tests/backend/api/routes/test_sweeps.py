"""POST /sweeps: one or two numbers swept, in three forms, with limits."""

import csv
import io
import json
from typing import Any

import numpy as np
import pytest

from backend.engine.sweep import MANY
from tests.backend.api.conftest import Client

RATES = {"knob": "learning_rate", "low": 1e-4, "high": 100.0, "count": 30}
BODY: dict[str, Any] = {
    "surface": {"id": "himmelblau"},
    "steps": 60,
    "axes": [RATES],
    "contestants": [{"optimizer": "sgd"}, {"optimizer": "adam", "knobs": {"beta1": 0.8}}],
}
BETAS = {"knob": "beta1", "low": 0.0, "high": 0.9, "count": 4, "scale": "linear"}
ADAM = [{"optimizer": "adam"}]


def sweep(call: Client, accept: str = "application/json", **changes: Any) -> Any:
    headers = {"Accept": accept}
    return call("POST", "/api/v1/sweeps", json=BODY | changes, headers=headers)


@pytest.fixture(scope="module")
def whole(call: Client) -> dict[str, Any]:
    return sweep(call).json()


def test_each_value_is_a_race(call: Client, whole: dict[str, Any]):
    """Loss and verdict at a rate are those of the race at that rate."""
    (axis,) = whole["axes"]
    np.testing.assert_allclose(axis["values"], np.geomspace(1e-4, 100.0, 30))
    sgd, adam = whole["contestants"]
    place = 14
    rate = {"learning_rate": axis["values"][place]}
    racers = [
        {"optimizer": "sgd", "knobs": rate},
        {"optimizer": "adam", "knobs": rate | {"beta1": 0.8}},
    ]
    raced = call.race({"surface": BODY["surface"], "steps": 60, "contestants": racers}).json()
    for swept, racer in zip((sgd, adam), raced["contestants"], strict=True):
        assert swept["losses"][place] == racer["losses"][-1]
        assert swept["reached_at"][place] == racer["reached_at"]
        assert swept["diverged_at"][place] == racer["diverged_at"]
    assert sgd["losses"][-1] is None
    assert sgd["diverged_at"][-1] > 0


def test_the_best_value_is_named(whole: dict[str, Any]):
    for contestant in whole["contestants"]:
        losses = [np.inf if loss is None else loss for loss in contestant["losses"]]
        assert contestant["best"] == int(np.argmin(losses))
        assert contestant["best_loss"] == min(losses)
        assert contestant["best_values"] == [whole["axes"][0]["values"][contestant["best"]]]


def test_the_lines_make_up_the_whole(call: Client):
    many = [
        RATES | {"count": 70},
        {"knob": "rotation", "low": 0, "high": 90, "count": 60, "scale": "linear"},
    ]
    start, *parts, end = map(json.loads, sweep(call, "application/jsonl", axes=many).iter_lines())
    told = sweep(call, axes=many).json()
    assert [start["kind"], parts[0]["kind"], end["kind"]] == ["start", "part", "end"]
    assert [part["contestant"] for part in parts] == [0, 1] * 3
    for place, contestant in enumerate(told["contestants"]):
        for name in ("losses", "reached_at", "diverged_at"):
            own = [part for part in parts if part["contestant"] == place]
            assert [cell for part in own for cell in part[name]] == contestant[name]
            assert [part["first"] for part in own] == [0, MANY, 2 * MANY]
        assert end["contestants"][place]["best"] == contestant["best"]


def test_the_table_has_the_same_numbers(call: Client):
    changes = {"axes": [BETAS, RATES | {"count": 5}], "contestants": ADAM}
    table = list(csv.DictReader(io.StringIO(sweep(call, "text/csv", **changes).text)))
    told = sweep(call, **changes).json()
    (adam,), (betas, rates) = told["contestants"], told["axes"]
    assert len(table) == len(adam["losses"]) == 20
    for place, row in enumerate(table):
        assert float(row["beta1"]) == betas["values"][place // 5]
        assert float(row["learning_rate"]) == rates["values"][place % 5]
        assert row["loss"] == ("" if adam["losses"][place] is None else repr(adam["losses"][place]))


def test_a_swept_rate_overrides_the_way_to_choose_rates(call: Client):
    told = sweep(call, rates="tuned", axes=[RATES], contestants=ADAM).json()
    assert told["request"]["rates"] == "given"
    assert told["contestants"][0]["tuning"] is None
    told = sweep(call, rates="tuned", axes=[BETAS], contestants=ADAM).json()
    assert len(told["contestants"][0]["tuning"]["rates"]) == 64


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        (
            {"axes": [BETAS]},
            "axes[0].knob is 'beta1'; allowed is one of learning_rate, rotation. sgd has no such",
        ),
        ({"axes": [RATES | {"low": 0.0}]}, "axes[0].low is 0.0; allowed is a number from 1e-06"),
        ({"axes": [RATES | {"high": 1e-4}]}, "axes[0].low is 0.0001; allowed is less than high."),
        (
            {"axes": [BETAS | {"scale": "log"}], "contestants": ADAM},
            "axes[0].low is 0.0; allowed is above 0 on the scale log.",
        ),
        ({"axes": [RATES, RATES]}, "axes[1].knob is 'learning_rate'; allowed is another one than"),
        ({"axes": []}, "axes is a list of 0; allowed is a list of 1 to 2."),
        ({"axes": [BETAS | {"knob": "bias_correction"}]}, "axes[0].knob is 'bias_correction'"),
        ({"axes": [BETAS | {"count": 1}]}, "axes[0].count is 1; allowed is a whole number from 2"),
    ],
)
def test_what_cannot_be_is_said(call: Client, changes: dict[str, Any], sentence: str):
    refused = sweep(call, **changes)
    assert refused.status_code == 422
    assert sentence in refused.json()["detail"]


def test_limits_are_settings(call_with: Any):
    call = call_with(max_sweep_values=10, max_sweep_work=1e4)
    assert sweep(call, axes=[RATES | {"count": 10}]).status_code == 200
    refused = sweep(call, axes=[BETAS, RATES | {"count": 5}], contestants=ADAM).json()["detail"]
    assert "the product of the axes' counts is 20; allowed is at most 10 values." in refused
    assert "DESCENT_LAB_MAX_SWEEP_VALUES sets this limit." in refused
    refused = sweep(call, steps=1000, axes=[RATES | {"count": 10}]).json()["detail"]
    assert "DESCENT_LAB_MAX_SWEEP_WORK" in refused
