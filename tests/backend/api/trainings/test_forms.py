"""A training told as lines, as a document and as a table is one and the same training."""

import csv
import io
import json
import math
from typing import Any

import pytest

from tests.backend.api.conftest import TRAINING, Client
from tests.backend.api.trainings.probes import lines, without_timings

FULL: dict[str, Any] = TRAINING | {
    "seeds": 2,
    "include": ["layers", "histograms", "pictures"],
    "contestants": [
        {"optimizer": "adam", "hidden": [5, 4], "layers": [{"id": "dropout"}]},
        {"optimizer": "sgd", "hidden": [5], "penalties": [{"id": "l2"}]},
        {"optimizer": "adam", "hidden": [5, 4], "layers": [{"id": "dropout"}]},
    ],
}
WIDE: dict[str, Any] = TRAINING | {
    "steps": 40,
    "include": ["layers", "histograms", "pictures"],
    "data": {"id": "wave", "points": 40},
    "contestants": [
        {"optimizer": "sgd", "knobs": {"learning_rate": 100.0}, "hidden": [4]},
        {"optimizer": "sgd", "knobs": {"learning_rate": 0.1}, "hidden": [4]},
    ],
}
"""Its first contestant diverges."""


@pytest.mark.parametrize("body", [TRAINING, FULL, WIDE], ids=["small", "full", "diverging"])
def test_lines_joined_are_the_document(call: Client, body: dict[str, Any]):
    start, *frames, end = lines(call, body)
    assert (start["kind"], end["kind"]) == ("start", "end")
    whole = call.train(body).json()
    for name in ("version", "request", "data", "grid"):
        assert whole[name] == start[name]
    pairs = zip(start["contestants"], end["contestants"], strict=True)
    assert whole["contestants"] == [entrant | verdict for entrant, verdict in pairs]
    assert [frame.pop("kind") for frame in frames] == ["frame"] * len(frames)
    assert without_timings(whole["frames"]) == without_timings(frames)


@pytest.mark.parametrize("accept", ["application/json", "application/jsonl", "text/csv"])
def test_the_same_body_gives_the_same_bytes(call: Client, accept: str):
    first, second = (told(call.train(FULL, accept).text) for _ in range(2))
    assert first == second


def told(text: str) -> list[Any]:
    found = text.splitlines()
    return [without_timings(json.loads(line)) if line[0] == "{" else line for line in found]


def test_who_does_the_same_gets_the_same(call: Client):
    """Common random numbers: equal recipes are equal to the last digit."""
    for frame in call.train(FULL).json()["frames"]:
        assert frame["contestants"][0] == frame["contestants"][2]


def test_another_seed_is_another_training(call: Client):
    first, second = (call.train(TRAINING | {"seed": seed}).json() for seed in (1, 2))
    assert first["data"]["training"] != second["data"]["training"]
    assert first["frames"][0]["contestants"] != second["frames"][0]["contestants"]


def test_a_second_seed_is_the_next(call: Client):
    both = call.train(TRAINING | {"seed": 7, "seeds": 2}).json()
    second = call.train(TRAINING | {"seed": 8}).json()
    for frame, alone in zip(both["frames"], second["frames"], strict=True):
        ours, theirs = frame["contestants"][0], alone["contestants"][0]
        assert ours["training_loss"][1] == theirs["training_loss"][0]


def test_the_table_has_the_same_numbers(call: Client):
    response = call.train(FULL, "text/csv")
    assert response.headers["content-type"].startswith("text/csv")
    table = list(csv.DictReader(io.StringIO(response.text, newline="")))
    whole = call.train(FULL).json()
    names = ["adam", "sgd", "adam 2"]
    asked = [(name, seed, frame) for name in names for seed in (0, 1) for frame in whole["frames"]]
    assert len(table) == len(asked)
    for row, (name, seed, frame) in zip(table, asked, strict=True):
        reading = frame["contestants"][names.index(name)]
        assert (row["contestant"], int(row["seed"])) == (name, seed)
        assert (int(row["step"]), float(row["epoch"])) == (frame["step"], frame["epoch"])
        for column in ("training_loss", "validation_accuracy", "penalty", "learning_rate"):
            assert float(row[column]) == reading[column][seed]


def test_accuracy_of_values_is_empty(call: Client):
    table = list(csv.DictReader(io.StringIO(call.train(WIDE, "text/csv").text)))
    assert {row["training_accuracy"] for row in table} == {""}
    assert table[-1]["training_loss"] != ""


def test_divergence_is_told_as_what_it_is(call: Client):
    text = call.train(WIDE).text
    assert "NaN" not in text
    assert "Infinity" not in text
    whole = json.loads(text)
    wild, sound = whole["contestants"]
    (step,) = wild["diverged_at"]
    assert 0 < step < 40
    assert sound["diverged_at"] == [None]
    assert math.isfinite(wild["best_validation_loss"][0])
    last, steady = whole["frames"][-1]["contestants"]
    assert last["training_loss"] == last["learning_rate"] == last["penalty"] == [None]
    assert last["picture"] is None
    assert set(last["layers"]["weight_norm"]) == {None}
    assert last["histograms"]["weights"][0]["low"] is None
    assert set(last["histograms"]["weights"][0]["counts"]) == {None}
    assert steady["picture"]["kind"] == "curve"
    assert None not in steady["layers"]["weight_norm"]


def test_only_what_is_asked_for_is_told(call: Client):
    reading = call.train(TRAINING).json()["frames"][0]["contestants"][0]
    assert not {"layers", "histograms", "picture"} & set(reading)
    some = call.train(TRAINING | {"include": ["layers"]}).json()["frames"][0]["contestants"][0]
    assert {"layers", "histograms", "picture"} & set(some) == {"layers"}
