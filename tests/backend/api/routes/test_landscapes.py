"""POST /landscapes: the form that Accept asks for."""

import pytest

from tests.backend.api.conftest import LANDSCAPE, Client


@pytest.mark.parametrize("accept", ["application/json", "application/jsonl"])
def test_accept_chooses_the_form(call: Client, accept: str):
    response = call.landscape(LANDSCAPE, accept)
    assert response.status_code == 200
    assert response.headers["content-type"] == accept
    assert response.headers["vary"] == "Accept"


def test_a_form_that_is_not_offered_is_refused(call: Client):
    response = call.landscape(LANDSCAPE, "text/csv")
    assert response.status_code == 406
    assert "application/jsonl" in response.json()["detail"]


def test_a_bad_body_costs_nothing(call: Client, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("backend.engine.landscape.run", lambda *_: 1 / 0)
    assert call.landscape(LANDSCAPE | {"rows": -1}, "application/jsonl").status_code == 422
