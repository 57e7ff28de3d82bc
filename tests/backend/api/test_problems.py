"""Problems are whole documents, in words, with nothing in them that JSON lacks."""

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.api import problems
from backend.api.problems import Fault, Problem, echo, invalid
from backend.foundation.errors import Refused
from tests.backend.api.conftest import Client


def test_a_sentence_names_field_value_range_and_remedy():
    fault = Fault("steps", 0, "a whole number from 1 to 9", "Choose one of them.")
    assert fault.sentence() == (
        "steps is 0; allowed is a whole number from 1 to 9. Choose one of them."
    )


def test_what_the_engine_refuses_is_the_clients_to_mend():
    problem = problems.of(Refused("formula", "x +", "a term at column 4", "Finish it."))
    assert problem.status_code == 422
    assert problem.document()["errors"][0]["field"] == "formula"


def test_a_failure_of_ours_tells_no_details(caplog: pytest.LogCaptureFixture):
    problem = problems.of(RuntimeError("a secret"))
    assert problem.status_code == 500
    assert "secret" not in json.dumps(problem.document())
    assert "secret" in caplog.text


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/api", 404),
        ("GET", "/api/v1/nothing", 404),
        ("GET", "/api/v1/races/", 404),
        ("GET", "/api/v1/races", 405),
        ("PUT", "/api/v1/catalog", 405),
    ],
)
def test_every_error_beneath_api_is_a_problem(call: Client, method: str, path: str, status: int):
    response = call(method, path)
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["status"] == status
    assert response.json()["detail"].endswith(".")


def test_options_tells_what_a_path_allows(call: Client):
    response = call("OPTIONS", "/api/v1/races")
    assert response.status_code == 204
    assert response.headers["allow"] == "OPTIONS, POST"


def test_an_unforeseen_failure_is_a_problem_too(call, monkeypatch, caplog):
    monkeypatch.setattr("backend.api.routes.races.plan_race", lambda *_: 1 / 0)
    body = {"surface": {"id": "bowl"}, "contestants": [{"optimizer": "sgd"}]}
    response = call.race(body)
    assert response.status_code == 500
    assert response.headers["content-type"] == "application/problem+json"
    assert "content-security-policy" in response.headers
    assert "ZeroDivisionError" in caplog.text


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(ANYTHING)
def test_any_value_can_be_told(value):
    problem = invalid([Fault("field", value, "another", "Change it.")])
    told = json.loads(Problem.response(problem).body)
    assert len(told["detail"]) < 300


def test_a_value_that_json_lacks_is_told_in_words():
    assert echo(math.inf) == "inf"
    assert echo("\ud800") == "\\ud800"
    assert echo([1, 2]) == "a list of 2"
