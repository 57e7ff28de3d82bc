"""A landscape told as lines and as a document is one and the same landscape."""

import json
from typing import Any

import numpy as np
import pytest

from tests.backend.api.conftest import LANDSCAPE, TRAINING, Client
from tests.backend.api.trainings.probes import without_timings

SGD = {"optimizer": "sgd", "knobs": {"learning_rate": 0.1}, "hidden": [4]}
RUNAWAY = SGD | {"knobs": {"learning_rate": 100.0}}
WAVE: dict[str, Any] = TRAINING | {"data": {"id": "wave", "points": 40}, "steps": 40}


def lines(call: Client, body: dict[str, Any]) -> list[dict[str, Any]]:
    response = call.landscape(body, "application/jsonl")
    assert response.status_code == 200
    return [json.loads(line) for line in response.text.splitlines()]


def test_lines_joined_are_the_document(call: Client):
    told, whole = lines(call, LANDSCAPE), call.landscape(LANDSCAPE).json()
    kinds = [record["kind"] for record in told]
    assert list(dict.fromkeys(kinds)) == ["start", "progress", "plane", "rows", "end"]
    (plane,) = (record for record in told if record["kind"] == "plane")
    assert {name: whole[name] for name in plane if name != "kind"} == {
        name: value for name, value in plane.items() if name != "kind"
    }
    for record in (record for record in told if record["kind"] == "rows"):
        for name in ("training_loss", "validation_loss"):
            assert [whole[name][row] for row in record["rows"]] == record[name]
    assert np.shape(whole["training_loss"]) == (6, 5) == np.shape(whole["validation_loss"])
    assert (len(whole["alpha"]), len(whole["beta"])) == (5, 6)
    progress = [record for record in told if record["kind"] == "progress"]
    assert [record["step"] for record in progress] == [0, 2, 4, 6]
    assert {record["steps"] for record in progress} == {6}


def test_the_same_body_gives_the_same_bytes(call: Client):
    first, second = (without_timings(lines(call, LANDSCAPE)) for _ in range(2))
    assert first == second


def test_paths_are_the_training_s(call: Client):
    """Frame by frame, and, where nothing is normalised, with its very losses."""
    body = {"training": WAVE | {"contestants": [SGD, RUNAWAY], "seeds": 2}, "columns": 2, "rows": 2}
    told, frames = call.landscape(body).json(), call.train(body["training"]).json()["frames"]
    (path,) = told["paths"]
    assert path["contestant"] == 0
    assert path["steps"] == [frame["step"] for frame in frames]
    for name in ("training_loss", "validation_loss"):
        losses = [frame["contestants"][0][name][0] for frame in frames]
        assert path[name] == pytest.approx(losses, rel=1e-5)
    assert {len(path[name]) for name in ("alpha", "beta", "off_plane")} == {len(frames)}
    assert 0 < sum(told["explained"]) <= 1.000001
    assert told["left_out"][0]["contestant"] == 1
    assert told["left_out"][0]["why"].startswith("It diverged at step ")


def test_where_all_diverge_it_says_so(call: Client):
    body = {"training": WAVE | {"contestants": [RUNAWAY]}}
    refused = call.landscape(body)
    assert refused.status_code == 422
    assert "Lower the learning rate" in refused.json()["detail"]
    *_, last = lines(call, body)
    assert last["kind"] == "error"
    assert last["problem"] == refused.json()


def test_random_directions_say_whose_weights_lie_in_the_middle(call: Client):
    body = LANDSCAPE | {"directions": "random", "seed": 2}
    told, other = (call.landscape(body | {"seed": seed}).json() for seed in (2, 3))
    assert told["origin"] == 0
    assert told["training_loss"] != other["training_loss"]
    assert call.landscape(LANDSCAPE).json()["origin"] is None
