"""Each kind of bad value is answered with field, value, what is allowed and a remedy."""

from typing import Any

import pytest

from tests.backend.api.conftest import BODY, Client

CASES: list[tuple[dict[str, Any], str, str]] = [
    ({"steps": 0}, "steps is 0;", "a whole number from 1 to 20000. DESCENT_LAB_MAX_STEPS sets"),
    ({"steps": "3"}, "steps is '3';", "without quotes"),
    ({"steps": 3.5}, "steps is 3.5;", "a whole number"),
    ({"steps": True}, "steps is true;", "a whole number"),
    ({"steps": None}, "steps is null;", "a whole number"),
    ({"steps": 10**30}, "steps is", "from 1 to 20000"),
    ({"start": [1.0]}, "start is a list of 1;", "a list of 2"),
    ({"start": [1.0, "a"]}, "start[1] is 'a';", "from -1000000000 to 1000000000"),
    ({"start": 5}, "start is 5;", "a list"),
    ({"seed": -1}, "seed is -1;", "from 0 to 4294967295"),
    ({"rates": "tune"}, "rates is 'tune';", "Did you mean tuned?"),
    ({"include": ["grad"]}, "include[0] is 'grad';", "Did you mean gradient?"),
    ({"digits": 2}, "digits is 2;", "a whole number from 3 to 17, or null"),
    ({"step": 5}, "step is 5;", "Did you mean steps?"),
    ({"surface": None}, "surface is null;", "an object"),
    ({"surface": {}}, "surface.id is missing;", "one of ackley, beale"),
    ({"surface": {"id": "rosenbrok"}}, "surface.id is 'rosenbrok';", "Did you mean rosenbrock?"),
    ({"surface": {"id": 7}}, "surface.id is 7;", "one of ackley"),
    (
        {"surface": {"id": "bowl", "formula": "x"}},
        "surface.formula is 'x';",
        "one of id, knobs, noise, rotation. Leave it out.",
    ),
    ({"surface": {"id": "bowl", "noise": -1}}, "surface.noise is -1;", "from 0 to 1000"),
    ({"surface": {"formula": ""}}, "surface.formula is '';", "text that is not empty"),
    ({"surface": {"formula": 7}}, "surface.formula is 7;", "text"),
    (
        {"surface": {"formula": "2x"}},
        "surface.formula is '2x';",
        "an operator (+ - * / ^) or the end at column 2, not 'x'. Write 2*x for 2x.",
    ),
    (
        {"surface": {"formula": "x", "window": [[1.0, 1.0], [0.0, 1.0]]}},
        "surface.window[0] is a list of 2;",
        "a low below its high",
    ),
    (
        {"surface": {"formula": "x"}, "rates": "tuned"},
        "rates is 'tuned';",
        "the lowest loss would reward whoever diverges",
    ),
    ({"contestants": []}, "contestants is a list of 0;", "a list of 1 to 12"),
    ({"contestants": {}}, "contestants is an object of 0;", "a list"),
    ({"contestants": [5]}, "contestants[0] is 5;", "an object"),
    ({"contestants": [{}]}, "contestants[0].optimizer is missing;", "one of adagrad, adam"),
    (
        {"contestants": [{"optimizer": "adm"}]},
        "contestants[0].optimizer is 'adm';",
        "Did you mean adam?",
    ),
    (
        {"contestants": [{"optimizer": "adam", "knobs": {"learning_rate": 1000}}]},
        "contestants[0].knobs.learning_rate is 1000;",
        "a number from 1e-06 to 100. Choose a value in that range.",
    ),
    (
        {"contestants": [{"optimizer": "adam", "knobs": {"rho": 0.9}}]},
        "contestants[0].knobs.rho is 0.9;",
        "one of beta1",
    ),
    (
        {"contestants": [{"optimizer": "adam", "knobs": {"bias_correction": 1}}]},
        "contestants[0].knobs.bias_correction is 1;",
        "true or false",
    ),
]


@pytest.mark.parametrize(("change", "given", "advice"), CASES, ids=[case[1] for case in CASES])
def test_a_bad_value_is_answered_in_a_sentence(
    call: Client, change: dict[str, Any], given: str, advice: str
):
    response = call.race(BODY | change)
    assert response.status_code == 422
    problem = response.json()
    assert given in problem["detail"]
    assert advice in problem["detail"]
    (fault,) = problem["errors"]
    assert given.startswith(fault["field"])


def test_several_faults_are_told_at_once(call: Client):
    problem = call.race({"steps": 0}).json()
    assert [fault["field"] for fault in problem["errors"]] == ["surface", "steps", "contestants"]


def test_a_number_that_is_not_finite_is_refused(call: Client):
    content = b'{"surface":{"id":"bowl"},"rate":1e999,"contestants":[{"optimizer":"sgd"}]}'
    headers = {"Content-Type": "application/json"}
    response = call("POST", "/api/v1/races", content=content, headers=headers)
    assert response.status_code == 422
    assert response.json()["errors"][0]["value"] == "inf"


def test_whole_numbers_may_be_written_with_a_point(call: Client):
    assert call.race(BODY | {"steps": 5.0}).status_code == 200
