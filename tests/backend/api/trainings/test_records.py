"""Start, frames and end say what is documented, and agree with one another."""

from typing import Any

import numpy as np
import pytest
from pydantic import TypeAdapter

from backend.api.schemas.training_records import TrainingRecord, TrainingResult
from backend.engine.layers import BINS
from tests.backend.api.conftest import TRAINING, Client
from tests.backend.api.trainings.probes import lines

ALL = ["layers", "histograms", "pictures"]
DROPOUT: dict[str, Any] = {
    "optimizer": "adam",
    "hidden": [6, 5],
    "layers": [{"id": "dropout", "knobs": {"rate": 0.5}}],
}


@pytest.mark.parametrize("name", ["moons", "blobs", "wave", "digits"])
def test_records_are_as_they_are_documented(call: Client, name: str):
    body = TRAINING | {"data": {"id": name, "points": 60}, "include": ALL}
    body["contestants"] = [*TRAINING["contestants"], DROPOUT]
    documented = TypeAdapter(TrainingRecord)
    for record in lines(call, body):
        dumped = documented.validate_python(record).model_dump(mode="json", exclude_unset=True)
        assert dumped == record
    TrainingResult.model_validate(call.train(body).json())


def test_the_points_are_those_that_were_drawn(call: Client):
    told = call.train(TRAINING).json()["data"]
    training, validation = told["training"], told["validation"]
    assert (len(training["x"]), len(validation["x"])) == (30, 10)
    assert len(training["y"]) == len(training["labelled"]) == 30
    assert told["epoch_steps"] == 30 / 8
    assert told["window"] == [[-1.5, 1.5], [-1.5, 1.5]]
    assert (told["classes"], told["features"], told["image"]) == (2, 2, None)


def test_frames_are_evenly_spread_and_begin_before_the_first_step(call: Client):
    frames = call.train(TRAINING | {"steps": 9, "frames": 3}).json()["frames"]
    assert [frame["step"] for frame in frames] == [0, 3, 6, 9]
    assert [frame["frame"] for frame in frames] == [0, 1, 2, 3]
    assert [frame["epoch"] for frame in frames] == pytest.approx([0, 0.8, 1.6, 2.4])
    assert frames[0]["timings"]["step_us"] == [None]
    assert frames[1]["timings"]["step_us"][0] > 0


def test_a_boundary_covers_the_grid(call: Client):
    told = call.train(TRAINING | {"include": ALL, "contestants": [DROPOUT]}).json()
    cells = len(told["grid"]["x"]) * len(told["grid"]["y"])
    picture = told["frames"][-1]["contestants"][0]["picture"]
    assert picture["kind"] == "boundary"
    assert len(picture["classes"]) == len(picture["confidence"]) == cells
    assert set(picture["classes"]) <= {0, 1}
    assert all(50 <= share <= 100 for share in picture["confidence"])
    assert len(picture["spread"]) == cells
    assert max(picture["spread"]) > 0


def test_without_dropout_nothing_spreads(call: Client):
    told = call.train(TRAINING | {"include": ALL}).json()
    assert told["frames"][0]["contestants"][0]["picture"]["spread"] is None


def test_a_confusion_counts_every_validation_point(call: Client):
    body = TRAINING | {"data": {"id": "digits", "points": 100}, "include": ALL}
    told = call.train(body).json()
    reading = told["frames"][-1]["contestants"][0]
    counts = np.array(reading["picture"]["counts"])
    truth = told["data"]["validation"]["y"]
    assert counts.sum(axis=1).tolist() == np.bincount(truth, minlength=10).tolist()
    right = np.trace(counts) / counts.sum()
    assert reading["validation_accuracy"][0] == pytest.approx(right, rel=1e-6)
    assert told["data"]["image"] == [8, 8]
    for sample in reading["picture"]["samples"]:
        assert 0 <= sample["point"] < len(truth)
        assert 0.1 <= sample["confidence"] <= 1


def test_layers_have_a_number_each(call: Client):
    told = call.train(TRAINING | {"include": ALL, "contestants": [DROPOUT]}).json()
    names = told["contestants"][0]["layer_names"]
    assert names == ["hidden 1", "hidden 2", "output"]
    for frame in told["frames"]:
        reading = frame["contestants"][0]
        assert {len(column) for column in reading["layers"].values()} == {3}
        for kind in ("activations", "weights"):
            for histogram in reading["histograms"][kind]:
                assert len(histogram["counts"]) == BINS
                assert sum(histogram["counts"]) == pytest.approx(1, abs=1e-5)
                assert histogram["low"] <= histogram["high"]


def test_pretraining_shows_what_it_reproduces(call: Client):
    start = {"id": "pretraining", "knobs": {"steps": 50, "layers": 1}}
    body = TRAINING | {"data": {"id": "digits", "points": 100, "labels": 20}}
    body["contestants"] = [{"optimizer": "adam", "hidden": [16], "start": start}]
    before = call.train(body).json()["contestants"][0]["before"]
    assert before["task"] == "reconstruction"
    assert len(before["steps"]) == len(before["losses"]) == 40
    shown = np.array(before["originals"]), np.array(before["reconstructions"])
    assert shown[0].shape == shown[1].shape == (8, 64)
    assert before["losses"][-1] < before["losses"][0]


def test_it_says_who_had_to_be_compiled(call: Client):
    body = TRAINING | {"contestants": [*TRAINING["contestants"], {"optimizer": "adam"}]}
    call.train(body)
    start, *_, end = lines(call, body)
    assert start["timings"] == {"cold": []}
    assert end["timings"]["compile_ms"] < 100
    assert end["timings"]["run_ms"] > 0
