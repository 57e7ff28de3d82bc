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


def test_contestants_schedule_and_clip(call: Client):
    clip, plan = {"id": "clipvalue", "knobs": {"clip": 0.5}}, {"id": "exponential"}
    racers = [{"optimizer": "sgd", "clipping": clip, "schedule": plan}, {"optimizer": "adam"}]
    body = BODY | {"contestants": racers, "include": ["rate", "gradient"], "digits": None}
    told = call.race(body).json()
    clipped, plain = told["contestants"]
    assert clipped["clipping"] == clip
    assert clipped["schedule"] == {"id": "exponential", "knobs": {"decay_steps": 500.0}}
    assert (plain["clipping"], plain["schedule"]) == (None, {"id": "constant", "knobs": {}})
    assert told["request"]["contestants"][0]["schedule"] == clipped["schedule"]
    rate = clipped["knobs"]["learning_rate"]
    assert clipped["rates"][:2] == pytest.approx([rate, rate * 0.1 ** (1 / 500)])
    assert set(plain["rates"]) == {plain["knobs"]["learning_rate"]}
    raw, given = clipped["unclipped"][0], clipped["gradients"][0]
    assert given == [min(0.5, max(-0.5, number)) for number in raw]
    assert "unclipped" not in plain


def test_a_table_tells_rates_and_unclipped_gradients(call: Client):
    racers = [{"optimizer": "sgd", "clipping": {"id": "clipnorm"}}, {"optimizer": "sgd"}]
    body = BODY | {"contestants": racers, "include": ["rate", "gradient"]}
    head, *rows = call.race(body, "text/csv").text.splitlines()
    pairs = "gradient_x,gradient_y,unclipped_x,unclipped_y,step_x,step_y"
    assert head == f"contestant,step,x,y,loss,learning_rate,{pairs}"
    assert all(len(row.split(",")) == 12 for row in rows)
    assert next(row for row in rows if row.startswith("sgd 2")).split(",")[8:10] == ["", ""]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"schedule": {"id": "expo"}}, "contestants[0].schedule.id is 'expo'; allowed is one of"),
        ({"schedule": None}, "contestants[0].schedule is null; allowed is an object."),
        (
            {"clipping": {"id": "clipnorm", "knobs": {"clip": 0}}},
            "contestants[0].clipping.knobs.clip is 0; allowed is a number from 0.0001 to 10000.",
        ),
    ],
)
def test_what_cannot_be_used_is_said(call: Client, changes, sentence: str):
    refused = call.race(BODY | {"contestants": [{"optimizer": "sgd"} | changes]})
    assert refused.status_code == 422
    assert sentence in refused.json()["detail"]
