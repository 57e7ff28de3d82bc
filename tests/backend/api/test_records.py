"""A race told as lines, as a document and as a table is one and the same race."""

import csv
import io
import json
import math
from typing import Any

import pytest

from backend.api.records import dumps, labels
from tests.backend.api.conftest import BODY, Client

DETAILED: dict[str, Any] = {
    "surface": {"id": "rosenbrock", "rotation": 30.0, "noise": 0.1},
    "steps": 700,
    "rates": "tuned",
    "include": ["gradient", "state"],
    "contestants": [{"optimizer": "adam"}, {"optimizer": "nag"}, {"optimizer": "adam"}],
}
DIVERGING: dict[str, Any] = {
    "surface": {"id": "bowl"},
    "steps": 5_000,
    "include": ["gradient", "state"],
    "contestants": [
        {"optimizer": "sgd", "knobs": {"learning_rate": 100.0}},
        {"optimizer": "sgd", "knobs": {"learning_rate": 0.1}},
    ],
}


def lines(call: Client, body: dict[str, Any]) -> list[dict[str, Any]]:
    response = call.race(body, "application/jsonl")
    assert response.status_code == 200
    return [json.loads(line) for line in response.text.splitlines()]


@pytest.mark.parametrize(
    "body", [BODY, DETAILED, DIVERGING], ids=["small", "detailed", "diverging"]
)
def test_lines_joined_are_the_document(call: Client, body: dict[str, Any]):
    start, *chunks, end = lines(call, body)
    assert [record["kind"] for record in (start, end)] == ["start", "end"]
    whole = call.race(body).json()
    assert {
        name: start[name] for name in ("version", "request", "surface")
    }.items() <= whole.items()
    for place, contestant in enumerate(whole["contestants"]):
        told = dict(start["contestants"][place]) | end["contestants"][place]
        for name in ("points", "losses", "gradients", "steps"):
            parts = [chunk["contestants"][place].get(name) for chunk in chunks]
            if parts[0] is not None:
                told[name] = [row for part in parts for row in part]
        if "state" in contestant:
            told["state"] = {
                name: [
                    row for chunk in chunks for row in chunk["contestants"][place]["state"][name]
                ]
                for name in contestant["state"]
            }
        assert told == contestant


def test_every_step_is_told_once(call: Client):
    _, *chunks, _ = lines(call, DETAILED)
    rows = [len(chunk["contestants"][0]["points"]) for chunk in chunks]
    assert [chunk["step"] for chunk in chunks] == [sum(rows[:k]) for k in range(len(rows))]
    assert sum(rows) == DETAILED["steps"] + 1
    assert rows[0] < rows[1]


def test_each_step_leads_to_the_next_point(call: Client):
    for contestant in call.race(DETAILED).json()["contestants"]:
        points, steps = contestant["points"], contestant["steps"]
        for (x, y), (dx, dy), (next_x, next_y) in zip(points, steps, points[1:], strict=False):
            assert (x + dx, y + dy) == pytest.approx((next_x, next_y), rel=1e-12, abs=1e-300)


def test_the_table_has_the_same_numbers(call: Client):
    response = call.race(DETAILED, "text/csv")
    assert response.headers["content-type"].startswith("text/csv")
    table = list(csv.DictReader(io.StringIO(response.text, newline="")))
    whole = call.race(DETAILED).json()
    assert [row["contestant"] for row in table[:: DETAILED["steps"] + 1]] == [
        "adam",
        "nag",
        "adam 2",
    ]
    for place, contestant in enumerate(whole["contestants"]):
        first = place * (DETAILED["steps"] + 1)
        for step in (0, 1, 700):
            row = table[first + step]
            assert int(row["step"]) == step
            assert [float(row["x"]), float(row["y"])] == contestant["points"][step]
            assert float(row["loss"]) == contestant["losses"][step]
            assert float(row["step_x"]) == contestant["steps"][step][0]
            for name, pairs in contestant["state"].items():
                assert float(row[f"{name}_y"]) == pairs[step][1]


def test_divergence_is_told_as_what_it_is(call: Client):
    text = call.race(DIVERGING).text
    assert "NaN" not in text
    assert "Infinity" not in text
    diverging, sound = json.loads(text)["contestants"]
    step = diverging["diverged_at"]
    assert 0 < step < 100
    assert None not in diverging["points"][step - 1]
    assert diverging["points"][step] == diverging["points"][-1] == [None, None]
    assert diverging["losses"][step] is diverging["losses"][-1] is None
    assert diverging["steps"][step] == [None, None]
    assert sound["diverged_at"] is None
    assert sound["reached_at"] > 0


def test_an_empty_cell_stands_for_what_diverged(call: Client):
    table = list(csv.DictReader(io.StringIO(call.race(DIVERGING, "text/csv").text)))
    assert table[DIVERGING["steps"]]["x"] == table[DIVERGING["steps"]]["loss"] == ""


@pytest.mark.parametrize("accept", ["application/json", "application/jsonl", "text/csv"])
def test_the_same_body_gives_the_same_bytes(call: Client, accept: str):
    first, second = (without_timings(call.race(DETAILED, accept).text) for _ in range(2))
    assert first == second


def without_timings(text: str) -> list[Any]:
    def strip(value: Any) -> Any:
        return {k: v for k, v in value.items() if k != "timings"}

    lines = text.splitlines()
    return [strip(json.loads(line)) if line.startswith("{") else line for line in lines]


def test_the_noise_is_the_seeds(call: Client):
    first, second = (call.race(DETAILED | {"seed": seed}).json() for seed in (1, 2))
    assert first["contestants"][0]["points"] != second["contestants"][0]["points"]


def test_numbers_are_as_short_as_asked_for(call: Client):
    body = DETAILED | {"digits": 4}
    short, full = call.race(body), call.race(DETAILED)
    assert len(short.content) < len(full.content) / 2
    rounded, exact = (r.json()["contestants"][0]["points"][-1] for r in (short, full))
    assert rounded == pytest.approx(exact, rel=1e-3)
    assert rounded != exact


def test_rates_are_told_with_their_trials(call: Client):
    adam, _, twin = call.race(DETAILED).json()["contestants"]
    tuning = adam["tuning"]
    assert len(tuning["rates"]) == len(tuning["losses"]) == 64
    assert adam["knobs"]["learning_rate"] == tuning["rates"][tuning["best"]]
    assert tuning["seeds"] == 5
    assert twin == adam


@pytest.mark.parametrize(("rates", "rate"), [("same", 0.02), ("defaults", 0.001), ("given", 0.5)])
def test_the_rate_told_is_the_rate_used(call: Client, rates: str, rate: float):
    adam = [{"optimizer": "adam", "knobs": {"learning_rate": 0.5}}]
    told = call.race(BODY | {"rates": rates, "rate": 0.02, "contestants": adam}).json()
    assert told["contestants"][0]["knobs"]["learning_rate"] == rate
    assert told["contestants"][0]["tuning"] is None


def test_the_start_turns_with_its_surface_unless_it_is_given(call: Client):
    turned = {"surface": {"id": "rosenbrock", "rotation": 90.0}}
    own = call.race(BODY | turned).json()
    assert own["surface"]["start"] == own["request"]["start"] == pytest.approx([0.0, -0.2])
    given = call.race(BODY | turned | {"start": [1.0, 2.0]}).json()
    assert given["surface"]["start"] == given["contestants"][0]["points"][0] == [1.0, 2.0]
    assert given["surface"]["minima"][0]["y"] == pytest.approx(2.0)


def test_a_knob_without_an_end_may_be_null(call: Client):
    nadam = [{"optimizer": "nadam", "knobs": {"momentum_decay": None}}]
    told = call.race(BODY | {"contestants": nadam}).json()
    assert told["contestants"][0]["knobs"]["momentum_decay"] is None


def test_names_in_a_table_are_told_apart():
    assert labels(("sgd", "adam", "sgd", "sgd")) == ["sgd", "adam", "sgd 2", "sgd 3"]


def test_no_number_that_json_lacks():
    assert dumps([math.nan, math.inf, -math.inf, 1.5]) == b"[null,null,null,1.5]"
