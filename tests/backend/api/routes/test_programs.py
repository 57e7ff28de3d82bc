"""POST /programs: a run as a program, in two forms, and what is said of a run that is not there."""

import ast

import pytest

from backend.api.opening import EXAMPLES
from backend.programs.libraries import LIBRARIES
from tests.backend.api.conftest import BODY, TRAINING, Client


def ask(call: Client, body: dict, accept: str = "application/json"):
    """The call."""
    return call("POST", "/api/v1/programs", json=body, headers={"Accept": accept})


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_program_is_told_with_its_title_and_notes(call: Client, library: str):
    answer = ask(call, {"library": library, "run": BODY})
    assert answer.status_code == 200
    told = answer.json()
    assert told["library"] == library
    assert told["title"] == "Plain descent on Bowl"
    assert told["notes"] == []
    ast.parse(told["code"])


def test_it_can_be_had_as_plain_python(call: Client):
    body = {"library": "pytorch", "run": BODY}
    plain = ask(call, body, "text/x-python")
    assert plain.headers["content-type"].startswith("text/x-python")
    assert plain.text == ask(call, body).json()["code"]


def test_what_the_library_does_otherwise_stands_in_the_notes_and_in_the_program(call: Client):
    run = {**BODY, "contestants": [{"optimizer": "rmsprop"}]}
    told = ask(call, {"library": "pytorch", "run": run}).json()
    assert told["notes"] == ["It adds ε after the root, this contestant under it."]
    assert f"- {told['notes'][0]}" in told["code"]


def test_tuned_rates_are_those_of_the_race(call: Client):
    run = {**EXAMPLES[1], "contestants": EXAMPLES[1]["contestants"]}
    raced = call.race(run).json()["contestants"][1]["knobs"]["learning_rate"]
    told = ask(call, {"library": "optax", "contestant": 1, "run": run}).json()
    assert f"optax.adam({raced!r}," in told["code"]


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ({"library": "optax", "contestant": 1, "run": BODY}, "contestant is 1; allowed is a place"),
        ({"library": "jax", "run": BODY}, "library is 'jax'; allowed is one of pytorch, optax"),
        ({"library": "optax", "run": {**BODY, "steps": 0}}, "run.steps is 0;"),
        (
            {"library": "optax", "run": {**BODY, "surface": {"formula": "2x"}}},
            "run.surface.formula is '2x';",
        ),
    ],
)
def test_what_cannot_be_is_said(call: Client, body: dict, sentence: str):
    answer = ask(call, body)
    assert answer.status_code == 422
    assert sentence in answer.json()["detail"]


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_training_has_programs_too(call: Client, library: str):
    told = ask(call, {"library": library, "run": TRAINING}).json()
    assert told["title"] == "Plain descent on Moons"
    ast.parse(told["code"])


def test_what_cannot_be_in_a_training_is_said(call: Client):
    answer = ask(call, {"library": "optax", "run": {**TRAINING, "batch_size": 0}})
    assert "run.batch_size is 0;" in answer.json()["detail"]
