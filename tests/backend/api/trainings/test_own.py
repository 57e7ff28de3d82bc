"""Own points are trained on, and what is wrong with them is said in a sentence."""

from typing import Any

import pytest

from tests.backend.api.conftest import TRAINING, Client

XOR: dict[str, Any] = {
    "x": [[0, 0], [0, 1], [1, 0], [1, 1], [0.1, 0.9], [0.9, 0.8]],
    "y": [0, 1, 1, 0, 1, 0],
}


def train(call: Client, data: dict[str, Any]) -> Any:
    return call.train(TRAINING | {"data": data, "include": ["pictures"]})


def test_own_classes_are_learned(call: Client):
    told = train(call, XOR | {"names": ["same", "different"]}).json()
    data = told["data"]
    assert (data["classes"], data["names"]) == (2, ["same", "different"])
    assert len(data["training"]["y"]) + len(data["validation"]["y"]) == 6
    assert told["frames"][-1]["contestants"][0]["picture"]["kind"] == "boundary"
    assert told["request"]["data"]["x"] == XOR["x"]


def test_classes_are_called_by_their_numbers_unless_named(call: Client):
    assert train(call, XOR).json()["data"]["names"] == ["0", "1"]


def test_features_are_brought_to_one_scale(call: Client):
    wide = XOR | {"x": [[1000 * a, b] for a, b in XOR["x"]]}
    first, second = (train(call, data).json()["data"]["training"]["x"] for data in (XOR, wide))
    for row, same in zip(first, second, strict=True):
        assert row == pytest.approx(same, abs=1e-5)


def test_own_values_are_fitted(call: Client):
    body = {"x": [[x / 10] for x in range(20)], "y": [x**2 for x in range(20)]}
    told = train(call, body | {"task": "regression"}).json()
    assert told["data"]["task"] == "regression"
    frame = told["frames"][-1]["contestants"][0]
    assert frame["training_accuracy"] is None
    assert frame["picture"]["kind"] == "curve"
    assert len(frame["picture"]["y"]) == len(told["grid"]["x"])


def test_many_features_have_no_picture_but_a_confusion(call: Client):
    told = train(call, {"x": [[k, -k, k % 3] for k in range(12)], "y": [0, 1, 2] * 4}).json()
    assert told["grid"] is None
    assert told["data"]["window"] is None
    assert told["frames"][0]["contestants"][0]["picture"]["kind"] == "confusion"


CASES: list[tuple[dict[str, Any], str, str]] = [
    ({"x": XOR["x"][:3]}, "data.x is a list of 3;", "a list of 4 to 2000"),
    ({"x": [[0, 0]] * 2001}, "data.x is a list of 2001;", "DESCENT_LAB_MAX_DATA_POINTS sets"),
    ({"x": [[0] * 65] * 6}, "data.x[0] is a list of 65;", "a list of 1 to 64"),
    ({"x": [[0, 0], [0], *XOR["x"][2:]]}, "data.x[1] is a list of 1;", "as long as the first row"),
    ({"x": [[0, "a"], *XOR["x"][1:]]}, "data.x[0][1] is 'a';", "a number from"),
    ({"x": [[0, None], *XOR["x"][1:]]}, "data.x[0][1] is null;", "a number from"),
    ({"y": [0, 1, 1, 0, 1]}, "data.y is a list of 5;", "a list of 6, one for each row of x"),
    ({"y": [0, 1, 1, 0, 1, 0.5]}, "data.y[5] is 0.5;", "a whole number from 0 to 9"),
    ({"y": [0, 1, 1, 0, 1, -1]}, "data.y[5] is -1;", "set task to regression"),
    ({"y": [0, 1, 1, 0, 1, 10]}, "data.y[5] is 10;", "a whole number from 0 to 9"),
    ({"y": [0] * 6}, "data.y is a list of 6;", "No point has class 1."),
    ({"y": [1] * 6}, "data.y is a list of 6;", "No point has class 0."),
    ({"y": [0, 2, 2, 0, 2, 0]}, "data.y is a list of 6;", "No point has class 1."),
    ({"names": ["a"]}, "data.names is a list of 1;", "a list of 2, one for each class, or null"),
    ({"names": ["a", ""]}, "data.names[1] is '';", "text that is not empty"),
    ({"task": "regression", "names": ["a"]}, "data.names is a list of 1;", "null for regression"),
    ({"task": "classify"}, "data.task is 'classify';", "Did you mean classes?"),
    ({"points": 3}, "data.points is 3;", "one of label_noise, labels"),
    ({"y": None}, "data.y is null;", "a list"),
]


@pytest.mark.parametrize(("change", "given", "advice"), CASES, ids=[case[1] for case in CASES])
def test_what_is_wrong_is_said(call: Client, change: dict[str, Any], given: str, advice: str):
    response = train(call, XOR | change)
    assert response.status_code == 422
    assert given in response.json()["detail"]
    assert advice in response.json()["detail"]
    assert len(response.json()["errors"]) == 1


def test_the_largest_data_fits_into_a_body(call: Client):
    rows = [[round(0.001 * ((7 * i + j) % 997), 3) for j in range(64)] for i in range(2000)]
    body = TRAINING | {"data": {"x": rows, "y": [i % 3 for i in range(2000)]}}
    assert call.train(body).status_code == 200
