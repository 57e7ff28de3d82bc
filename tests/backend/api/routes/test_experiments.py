"""GET /experiments: the list, one of them, and its claim measured."""

from backend import experiments
from backend.api.claims import seeds
from tests.backend.api.conftest import Client

QUICK = "momentum_rolls_through_a_dip"


def test_all_are_listed_with_their_topics(call: Client):
    told = call("GET", "/api/v1/experiments").json()
    assert [topic["number"] for topic in told["topics"]] == list(range(1, 19))
    assert [one["id"] for one in told["experiments"]] == list(experiments.catalog())


def test_one_is_told_with_the_state_to_open(call: Client):
    told = call("GET", f"/api/v1/experiments/{QUICK}").json()
    assert (told["id"], told["topic"], told["state"]["page"]) == (QUICK, 9, "surfaces")
    assert told["claim"]["runs"] == 2
    request = told["state"]["request"]
    assert request["rates"] == "given"  # a default, filled in
    assert call.race(request).status_code == 200


def test_a_claim_is_measured(call: Client):
    response = call("GET", f"/api/v1/experiments/{QUICK}/measured")
    told = response.json()
    assert told["holds"] is True
    assert told["seeds"] == 1
    assert all(figure["label"] and figure["text"] for figure in told["figures"])
    assert call("GET", f"/api/v1/experiments/{QUICK}/measured").content == response.content


def test_an_unknown_one_is_a_problem_that_guesses(call: Client):
    for path in ("momentum_rolls_through_the_dip", "momentum_rolls_through_the_dip/measured"):
        response = call("GET", f"/api/v1/experiments/{path}")
        assert response.status_code == 404
        assert response.headers["content-type"] == "application/problem+json"
        assert f"Did you mean {QUICK}?" in response.json()["detail"]
    assert "lists them" in call("GET", "/api/v1/experiments/%00").json()["detail"]


def test_what_the_limits_forbid_is_said(call_with):
    response = call_with(max_steps=10)("GET", f"/api/v1/experiments/{QUICK}/measured")
    assert response.status_code == 422
    assert "DESCENT_LAB_MAX_STEPS" in response.json()["detail"]


def test_seeds_are_counted_once():
    assert seeds([{}, {"seed": 0}]) == 1
    assert seeds([{"seed": 3, "seeds": 5}, {"seed": 7}, {"seed": 9}]) == 6
