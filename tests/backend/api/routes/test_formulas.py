"""Formulas over HTTP: what is found is told as such, and a fault is told with its column."""

from typing import Any

import pytest

from tests.backend.api.conftest import BODY, Client
from tests.backend.surfaces.formulas import HOSTILE


def grid(call: Client, **surface: Any) -> Any:
    return call("POST", "/api/v1/grids", json={"surface": surface, "columns": 2, "rows": 2})


def test_minima_are_told_as_found(call: Client):
    told = grid(call, formula="(x-1)^2 + abs(y)", rotation=90.0).json()
    (minimum,) = told["minima"]
    assert (minimum["x"], minimum["y"]) == pytest.approx((0.0, 1.0), abs=1e-9)
    assert (minimum["found"], minimum["kind"]) == (True, "kink")
    assert "found numerically" in minimum["source"]
    assert told["minima_note"] == "One minimum was found numerically in the window."


def test_known_minima_are_told_as_known(call: Client):
    told = call("POST", "/api/v1/grids", json={"surface": {"id": "bowl"}}).json()
    assert not told["minima"][0]["found"]
    assert told["minima_note"] is None


def test_reaching_is_measured_from_the_lowest_loss_found(call: Client):
    race = BODY | {"surface": {"formula": "(x-1)^2 + y^2 - 7"}, "steps": 60}
    told = call.race(race).json()
    assert told["surface"]["best_loss"] == pytest.approx(-7.0)
    assert told["contestants"][0]["reached_at"] is not None
    race["surface"] = {"formula": "x^3 - 3*x + y^2"}
    told = call.race(race).json()
    assert told["surface"]["best_loss"] is None
    assert "lower losses lie" in told["surface"]["minima_note"]
    assert [one["reached_at"] for one in told["contestants"]] == [None]


def test_the_window_that_was_chosen_is_in_the_request_as_understood(call: Client):
    told = call.race(BODY | {"surface": {"formula": "(x-8)^2 + y^2"}}).json()
    assert told["surface"]["window"] == [[-10.0, 10.0], [-10.0, 10.0]]
    assert told["request"]["surface"]["window"] == told["surface"]["window"]
    assert call.race(told["request"]).json()["contestants"] == told["contestants"]


def test_the_column_is_told_as_a_number(call: Client):
    (error,) = grid(call, formula="x + 2y").json()["errors"]
    assert (error["field"], error["column"]) == ("surface.formula", 6)
    (error,) = grid(call, formula="x", window=[[1.0, 0.0], [0.0, 1.0]]).json()["errors"]
    assert (error["field"], error["column"]) == ("surface.window[0]", None)


@pytest.mark.parametrize("accept", ["application/json", "application/jsonl"])
def test_a_race_on_what_cannot_be_read_is_refused_before_the_first_byte(call: Client, accept: str):
    response = call.race(BODY | {"surface": {"formula": "x +"}}, accept)
    assert response.status_code == 422
    assert response.json()["errors"][0]["column"] == 4


def test_hostile_formulas_get_an_answer_or_a_sentence(call: Client):
    for text in HOSTILE:
        if text == "\ud800":
            continue  # No JSON can say it.
        response = grid(call, formula=text)
        assert response.status_code in (200, 413, 422)
        if response.status_code != 200:
            assert len(response.json()["detail"]) < 500


def test_a_draft_that_cannot_be_read_is_no_error(call: Client):
    """The answer holds the very problem that a surface made of it would be refused with."""

    def problem(formula: str) -> Any:
        told = call("POST", "/api/v1/formulas", json={"formula": formula})
        assert told.status_code == 200
        return told.json()["problem"]

    assert problem("x^2 + y^2") is None
    assert problem("x^2 + 4y")["errors"][0]["column"] == 8
    for formula in ("", "x" * 501, *(text for text in HOSTILE if text != "\ud800")):
        refused = grid(call, formula=formula)
        found = problem(formula)
        assert (found is None) == refused.is_success
        if found is not None:
            assert found["status"] == refused.status_code
            assert found["errors"][0]["remedy"] == refused.json()["errors"][0]["remedy"]
