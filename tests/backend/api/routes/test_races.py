"""POST /races: the form that Accept asks for."""

import pytest

from tests.backend.api.conftest import BODY, Client


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
    response = call.race(BODY, accept)
    assert response.status_code == 200
    assert response.headers["content-type"] == kind
    assert response.headers["vary"] == "Accept"


def test_a_form_that_is_not_offered_is_refused(call: Client):
    response = call.race(BODY, "image/png")
    assert response.status_code == 406
    assert "application/jsonl" in response.json()["detail"]


def test_a_bad_body_costs_nothing(call: Client, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("backend.api.records.prepare", lambda calls: 1 / 0)
    assert call.race(BODY | {"steps": -1}, "application/jsonl").status_code == 422


def test_limits_are_settings(call_with):
    call = call_with(max_steps=10, max_contestants=2)
    assert call.race(BODY | {"steps": 10}).status_code == 200
    refused = call.race(BODY | {"steps": 11}).json()
    assert "from 1 to 10. DESCENT_LAB_MAX_STEPS sets this limit." in refused["detail"]
    refused = call.race(BODY | {"contestants": [{"optimizer": "sgd"}] * 3}).json()
    assert "DESCENT_LAB_MAX_CONTESTANTS sets this limit." in refused["detail"]
