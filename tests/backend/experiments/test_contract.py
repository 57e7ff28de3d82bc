"""What every experiment states about itself, and that each topic has one."""

import json
import re

import pytest

from backend import experiments
from backend.api.claims import Claims
from backend.experiments import AbstractExperiment

MEMBERS = {name: member() for name, member in experiments.catalog().items()}
LOOKS = {
    "surfaces": {"step", "view", "show", "selected", "chart", "axes", "sort", "speed", "present"},
    "networks": {
        "frame",
        "selected",
        "curve",
        "layer_reading",
        "histogram",
        "spread",
        "layered",
        "sort",
        "speed",
    },
}
"""Keys of the pages' tables that say how something is looked at."""


@pytest.fixture(params=MEMBERS)
def experiment(request: pytest.FixtureRequest) -> AbstractExperiment:
    return MEMBERS[request.param]


def test_they_come_topic_after_topic():
    topics = [one.topic for one in MEMBERS.values()]
    assert topics == sorted(topics)


def test_every_topic_has_one():
    assert {one.topic for one in MEMBERS.values()} == experiments.TOPICS.keys()


def test_it_belongs_to_a_topic(experiment: AbstractExperiment):
    assert experiment.topic in experiments.TOPICS


def test_it_is_told_in_two_to_four_sentences(experiment: AbstractExperiment):
    assert 2 <= len(re.findall(r"[.?](?: |$)", experiment.text)) <= 4
    assert len(experiment.title) <= 50
    assert not experiment.title.endswith(".")
    assert experiment.claim.endswith(".")


def test_its_requests_are_json_that_the_api_takes(experiment: AbstractExperiment, claims: Claims):
    assert json.loads(json.dumps(experiment.state.request)) == experiment.state.request
    resolved = claims.resolved(experiment)
    assert resolved.keys() >= experiment.state.request.keys()
    assert claims.bodies(experiment)


def test_a_resolved_request_resolves_to_itself(experiment: AbstractExperiment, claims: Claims):
    body = json.loads(json.dumps(claims.resolved(experiment)))
    model = claims.model(experiment.state.page)
    assert model.model_validate(body).model_dump(mode="json") == body


def test_its_look_is_one_that_the_page_knows(experiment: AbstractExperiment):
    state = experiment.state
    assert state.look.keys() <= LOOKS[state.page]
    selected = state.look.get("selected")
    assert selected is None or 0 <= selected < len(state.request["contestants"])
