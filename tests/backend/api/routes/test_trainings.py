"""POST /trainings: the form that Accept asks for."""

import pytest

from tests.backend.api.conftest import TRAINING, Client


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("*/*", "application/json"),
        ("application/json", "application/json"),
        ("application/jsonl", "application/jsonl"),
        ("text/csv", "text/csv; charset=utf-8"),
        ("text/csv;q=0.5, application/jsonl", "application/jsonl"),
    ],
)
def test_accept_chooses_the_form(call: Client, accept: str, kind: str):
    response = call.train(TRAINING, accept)
    assert response.status_code == 200
    assert response.headers["content-type"] == kind
    assert response.headers["vary"] == "Accept"


def test_a_form_that_is_not_offered_is_refused(call: Client):
    response = call.train(TRAINING, "image/png")
    assert response.status_code == 406
    assert "application/jsonl" in response.json()["detail"]


def test_only_json_is_read(call: Client):
    headers = {"Content-Type": "text/plain"}
    response = call("POST", "/api/v1/trainings", content=b"{}", headers=headers)
    assert response.status_code == 415


def test_what_lies_beneath_is_not_there(call: Client):
    assert call("GET", "/api/v1/trainings/1").status_code == 404
    assert call("GET", "/api/v1/trainings").status_code == 405


def test_a_bad_body_costs_nothing(call: Client, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("backend.engine.training.run", lambda *_: 1 / 0)
    assert call.train(TRAINING | {"steps": -1}, "application/jsonl").status_code == 422


def test_limits_are_settings(call_with):
    call = call_with(max_training_steps=10, max_contestants=2, max_seeds=2, max_data_points=50)
    assert call.train(TRAINING | {"steps": 10}).status_code == 200
    refused = call.train(TRAINING | {"steps": 11}).json()
    assert "from 1 to 10. DESCENT_LAB_MAX_TRAINING_STEPS sets this limit." in refused["detail"]
    refused = call.train(TRAINING | {"contestants": TRAINING["contestants"] * 3}).json()
    assert "DESCENT_LAB_MAX_CONTESTANTS sets this limit." in refused["detail"]
    refused = call.train(TRAINING | {"data": {"id": "moons", "points": 51}}).json()
    assert "DESCENT_LAB_MAX_DATA_POINTS sets this limit." in refused["detail"]
    fewer = call.train(TRAINING | {"data": {"id": "moons"}, "steps": 1}).json()
    assert fewer["request"]["data"]["points"] == 50
