"""POST /basins: maps in three forms, coarse first, with limits."""

import csv
import io
import json
from typing import Any

import numpy as np
import pytest

from tests.backend.api.conftest import Client

BODY: dict[str, Any] = {
    "surface": {"id": "himmelblau"},
    "steps": 80,
    "columns": 70,
    "rows": 66,
    "contestants": [
        {"optimizer": "sgd", "knobs": {"learning_rate": 0.01}},
        {"optimizer": "sgd", "knobs": {"learning_rate": 0.1}},
    ],
}


def basins(call: Client, accept: str = "application/json", **changes: Any) -> Any:
    headers = {"Accept": accept}
    return call("POST", "/api/v1/basins", json=BODY | changes, headers=headers)


def records(call: Client, **changes: Any) -> list[dict[str, Any]]:
    return [json.loads(line) for line in basins(call, "application/jsonl", **changes).iter_lines()]


@pytest.fixture(scope="module")
def whole(call: Client) -> dict[str, Any]:
    return basins(call).json()


def test_a_start_lies_in_the_middle_of_each_cell(whole: dict[str, Any]):
    assert whole["window"] == [[-6.0, 6.0], [-6.0, 6.0]]
    np.testing.assert_allclose(whole["x"], -6 + 12 * (np.arange(70) + 0.5) / 70)
    np.testing.assert_allclose(whole["y"], -6 + 12 * (np.arange(66) + 0.5) / 66)


def test_the_lines_make_up_the_whole(call: Client, whole: dict[str, Any]):
    start, *tiles, end = records(call)
    assert [start["kind"], end["kind"]] == ["start", "end"]
    assert {tile["kind"] for tile in tiles} == {"tile"}
    for place, contestant in enumerate(whole["contestants"]):
        told = np.full((2, 66, 70), None, object)
        for tile in tiles:
            if tile["contestant"] == place:
                _lay(told, tile)
        assert told[0].tolist() == contestant["minimum"]
        assert told[1].tolist() == contestant["steps"]
        assert end["contestants"][place] == {
            name: contestant[name] for name in end["contestants"][0]
        }
        assert contestant["optimizer"] == start["contestants"][place]["optimizer"]


def _lay(told: np.ndarray, tile: dict[str, Any]) -> None:
    up, across = (
        tile[first] + tile["stride"] * np.arange(tile[count])
        for first, count in (("row", "rows"), ("column", "columns"))
    )
    for layer, name in enumerate(("minimum", "steps")):
        told[layer, up[:, None], across] = np.reshape(tile[name], (len(up), len(across)))


def test_everybody_is_seen_coarsely_first_and_then_in_turns(call: Client):
    _, *tiles, _ = records(call)
    strides = [tile["stride"] for tile in tiles]
    assert strides == sorted(strides, reverse=True)
    assert set(strides) == {8, 1}
    assert (tiles[0]["column"], tiles[0]["row"]) == (4, 4)
    assert [tile["contestant"] for tile in tiles] == [0, 1] * (len(tiles) // 2)


def test_a_small_map_comes_at_once(call: Client):
    _, *tiles, _ = records(call, columns=64, rows=64)
    assert {tile["stride"] for tile in tiles} == {1}


def test_shares_add_up(whole: dict[str, Any]):
    sound, wild = whole["contestants"]
    for contestant in (sound, wild):
        shares = contestant["shares"]
        assert len(shares) == len(whole["surface"]["minima"]) == 4
        others = [contestant[name] for name in ("under_way", "diverged", "elsewhere")]
        assert sum(shares) + sum(others) == pytest.approx(1)
        minimum = np.array(contestant["minimum"])
        for place, share in enumerate(shares):
            assert share == np.mean(minimum == place)
        assert contestant["diverged"] == np.mean(minimum == -2)
        assert contestant["elsewhere"] == np.mean(minimum == -3) == 0
    assert min(sound["shares"]) > 0.1
    assert wild["diverged"] > 0.5
    assert wild["median_steps"] == [None] * 4
    steps, minimum = np.array(sound["steps"], float), np.array(sound["minimum"])
    assert sound["median_steps"][0] == np.median(steps[minimum == 0])
    assert np.isnan(steps[minimum == -1]).all()


def test_the_table_has_the_same_numbers(call: Client, whole: dict[str, Any]):
    table = list(csv.DictReader(io.StringIO(basins(call, "text/csv").text)))
    assert len(table) == 2 * 70 * 66
    assert {row["contestant"] for row in table} == {"sgd", "sgd 2"}
    row, sound = table[70 * 5 + 3], whole["contestants"][0]
    assert (row["column"], row["row"]) == ("3", "5")
    assert (float(row["x"]), float(row["y"])) == (whole["x"][3], whole["y"][5])
    assert int(row["minimum"]) == sound["minimum"][5][3]
    assert row["steps"] == ("" if sound["steps"][5][3] is None else str(sound["steps"][5][3]))


def test_pits_that_are_not_listed_are_elsewhere(call: Client):
    """Share and places are told; no steps, for nobody asked since when the loss has been theirs."""
    changes = {"surface": {"id": "ackley"}, "steps": 300, "columns": 20, "rows": 20}
    contestants = [{"optimizer": "sgd", "knobs": {"learning_rate": 0.01}}]
    whole = basins(call, **changes, contestants=contestants).json()
    (told,) = whole["contestants"]
    minimum, steps = np.array(told["minimum"]), np.array(told["steps"], float)
    known = len(whole["surface"]["minima"])
    assert told["elsewhere"] == np.mean(minimum >= known) > 0.5
    assert np.isnan(steps[minimum >= known]).all()
    assert minimum.max() == known + len(whole["pits"]) - 1
    (tile,) = records(call, **changes, contestants=contestants)[1:-1]
    assert tile["pits"] == whole["pits"]
    # A creeping start comes to rest in the pit above whose bottom it began.
    place = int(minimum[3, 4]) - known
    assert abs(whole["pits"][place]["x"] - whole["x"][4]) < 1
    assert abs(whole["pits"][place]["y"] - whole["y"][3]) < 1


def test_where_no_minimum_is_known_all_are_under_way_or_diverged(call: Client):
    formula = {"formula": "x - y^2/9", "window": [[-3.0, 3.0], [-3.0, 3.0]]}
    told = basins(call, surface=formula, columns=8, rows=8, steps=20).json()
    assert told["surface"]["minima"] == []
    for contestant in told["contestants"]:
        assert contestant["shares"] == contestant["median_steps"] == []
        assert contestant["under_way"] + contestant["diverged"] == 1


def test_rates_are_settled_as_in_a_race(call: Client):
    changes = {"rates": "tuned", "start": [1.0, 1.0], "contestants": [{"optimizer": "adam"}]}
    told = basins(call, **changes, columns=8, rows=8).json()
    raced = call.race({name: BODY[name] for name in ("surface", "steps")} | changes).json()
    mapped, racer = told["contestants"][0], raced["contestants"][0]
    assert mapped["tuning"] == racer["tuning"]
    assert mapped["knobs"] == racer["knobs"]
    assert told["request"]["start"] == [1.0, 1.0]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"window": [[1.0, 1.0], [0.0, 2.0]]}, "window[0] is a list of 2; allowed is a low below"),
        ({"columns": 0}, "columns is 0; allowed is a whole number from 1 to 4096."),
        ({"include": []}, "include is a list of 0; allowed is one of"),
    ],
)
def test_what_cannot_be_is_said(call: Client, changes: dict[str, Any], sentence: str):
    refused = basins(call, **changes)
    assert refused.status_code == 422
    assert sentence in refused.json()["detail"]


def test_limits_are_settings(call_with: Any):
    call = call_with(max_basin_points=100, max_basin_work=2e4)
    assert basins(call, columns=10, rows=10).status_code == 200
    refused = basins(call, "application/jsonl", columns=11, rows=10).json()["detail"]
    assert "columns × rows is 110; allowed is at most 100 starts." in refused
    assert "DESCENT_LAB_MAX_BASIN_POINTS sets this limit." in refused
    refused = basins(call, columns=10, rows=10, steps=101).json()["detail"]
    assert "contestants × columns × rows × steps is 20200.0; allowed is at most 20000" in refused
    assert "DESCENT_LAB_MAX_BASIN_WORK" in refused
