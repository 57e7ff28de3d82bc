"""The document describes what is there, its examples run, and nobody can break the API by it."""

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings

from backend.api.members import members
from backend.api.opening import (
    BASINS_EXAMPLES,
    EXAMPLES,
    GRID_EXAMPLES,
    LANDSCAPE_EXAMPLES,
    NETWORK_SWEEP_EXAMPLES,
    OPENING,
    SWEEP_EXAMPLES,
    TRAINING_EXAMPLES,
    TRAINING_OPENING,
)
from backend.foundation.knobs import Knobbed
from tests.backend.api.conftest import Client
from tests.server import Server


@pytest.fixture(scope="module")
def document(call: Client) -> dict[str, Any]:
    return call("GET", "/api/v1/openapi.json").json()


def everybody() -> list[type[Knobbed]]:
    """Every member of every folder."""
    found = members()
    folders = (found.surfaces, found.optimizers, found.datasets, *found.techniques.values())
    return [member for folder in folders for member in folder.values()]


def test_no_two_members_share_a_name():
    """Their knobs' schemas are called after them."""
    names = [member.__name__ for member in everybody()]
    assert len(set(names)) == len(names)


def test_every_knob_is_documented(document: dict[str, Any]):
    schemas = document["components"]["schemas"]
    for member in everybody():
        properties = schemas[f"{member.__name__}Knobs"]["properties"]
        for knob in member.knobs:
            assert properties[knob.name]["description"] == knob.about
            assert properties[knob.name]["default"] == knob.public(knob.default)


@pytest.mark.parametrize(
    ("path", "name", "kinds"),
    [
        ("races", "Race", 4),
        ("basins", "Basins", 4),
        ("sweeps", "Sweep", 4),
        ("sweeps", "NetworkSweep", 4),
        ("trainings", "Training", 4),
        ("landscapes", "Landscape", 6),
    ],
)
def test_every_record_of_a_stream_is_documented(
    document: dict[str, Any], path: str, name: str, kinds: int
):
    content = document["paths"][f"/api/v1/{path}"]["post"]["responses"]["200"]["content"]
    items = content["application/jsonl"]["itemSchema"]
    assert {"$ref": f"#/components/schemas/{name}Record"} in items.get("anyOf", [items])
    records = document["components"]["schemas"][f"{name}Record"]["oneOf"]
    assert len(records) == kinds


def test_every_reference_leads_somewhere(document: dict[str, Any]):
    schemas = document["components"]["schemas"]
    for name in _references(document):
        assert name in schemas


def _references(value: Any) -> set[str]:
    if isinstance(value, dict):
        own = {value["$ref"].rpartition("/")[2]} if "$ref" in value else set()
        return own.union(*(_references(inner) for inner in value.values()))
    if isinstance(value, list):
        return set().union(*(_references(inner) for inner in value))
    return set()


def test_every_call_says_what_it_does(document: dict[str, Any]):
    for path in document["paths"].values():
        for call in path.values():
            assert call["summary"]
            assert call["description"].endswith(".")


@pytest.mark.parametrize("place", range(len(EXAMPLES)))
@pytest.mark.parametrize("accept", ["application/json", "application/jsonl", "text/csv"])
def test_examples_of_races_run(call: Client, document: dict[str, Any], place: int, accept: str):
    example = document["components"]["schemas"]["RaceRequest"]["examples"][place]
    assert call.race(example, accept).status_code == 200


@pytest.mark.parametrize(
    ("path", "name", "place"),
    [
        *(("basins", "Basins", place) for place in range(len(BASINS_EXAMPLES))),
        *(("sweeps", "Sweep", place) for place in range(len(SWEEP_EXAMPLES))),
        *(("sweeps", "NetworkSweep", place) for place in range(len(NETWORK_SWEEP_EXAMPLES))),
    ],
)
@pytest.mark.parametrize("accept", ["application/json", "application/jsonl", "text/csv"])
def test_examples_of_maps_and_sweeps_run(
    call: Client, document: dict[str, Any], path: str, name: str, place: int, accept: str
):
    example = document["components"]["schemas"][f"{name}Request"]["examples"][place]
    headers = {"Accept": accept}
    assert call("POST", f"/api/v1/{path}", json=example, headers=headers).status_code == 200


@pytest.mark.parametrize("place", range(len(GRID_EXAMPLES)))
def test_examples_of_grids_run(call: Client, document: dict[str, Any], place: int):
    example = document["components"]["schemas"]["GridRequest"]["examples"][place]
    assert call("POST", "/api/v1/grids", json=example).status_code == 200


@pytest.mark.parametrize("place", range(len(TRAINING_EXAMPLES)))
@pytest.mark.parametrize("accept", ["application/json", "application/jsonl", "text/csv"])
def test_examples_of_trainings_run(call: Client, document: dict[str, Any], place: int, accept: str):
    example = document["components"]["schemas"]["TrainingRequest"]["examples"][place]
    assert call.train(example, accept).status_code == 200


@pytest.mark.parametrize("place", range(len(LANDSCAPE_EXAMPLES)))
def test_examples_of_landscapes_run(call: Client, document: dict[str, Any], place: int):
    example = document["components"]["schemas"]["LandscapeRequest"]["examples"][place]
    assert call.landscape(example).status_code == 200


def test_the_openings_run(call: Client):
    race, training = call.race(OPENING).json(), call.train(TRAINING_OPENING).json()
    assert len(race["contestants"]) == len(OPENING["contestants"])
    assert len(training["contestants"]) == len(TRAINING_OPENING["contestants"])


def test_the_opening_shows_that_optimizers_differ(call: Client):
    """A third of the way somebody sees the spirals and somebody does not; in the end all do."""
    frames = call.train(TRAINING_OPENING).json()["frames"]
    early, late = (
        [reading["validation_accuracy"][0] for reading in frame["contestants"]]
        for frame in (frames[len(frames) // 3], frames[-1])
    )
    assert max(early) > 0.9
    assert min(early) < 0.7
    assert min(late) > 0.85


RUNS = ("races", "basins", "sweeps", "grids", "formulas", "trainings", "landscapes", "programs")
CALLS = [
    ("/catalog", schemathesis.GenerationMode.POSITIVE),
    ("/health", schemathesis.GenerationMode.POSITIVE),
    ("/experiments", schemathesis.GenerationMode.POSITIVE),
    ("/experiments/{id}", schemathesis.GenerationMode.POSITIVE),
    *((f"/{run}", mode) for run in RUNS for mode in schemathesis.GenerationMode),
]


FEW = {"/basins": 8, "/trainings": 5, "/sweeps": 5, "/landscapes": 3, "/programs": 5}
"""Examples of what takes seconds: to compile, or (programs) to think of, with two bodies in one."""


@pytest.mark.parametrize(("path", "mode"), CALLS)
def test_whatever_is_sent_is_answered_as_the_document_says(
    server: Server, path: str, mode: schemathesis.GenerationMode
):
    """Schemathesis, bounded: what is valid is done, what is not is refused, as documented."""
    schema = schemathesis.openapi.from_url(f"{server.url}/api/v1/openapi.json")
    (operation,) = schema[f"/api/v1{path}"].values()

    positive = mode is schemathesis.GenerationMode.POSITIVE
    examples = FEW.get(path, 15) if positive or path == "/programs" else 15

    @settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck))
    @given(case=operation.as_strategy(mode))
    def check(case: schemathesis.Case) -> None:
        if positive and isinstance(case.body, dict):
            _within_rules_between_fields(case.body)
            _within_minutes(case.body)
        case.call_and_validate(timeout=60)

    check()


RUNS = {"training", "run"}
"""Fields that hold the body of another call."""


def _within_rules_between_fields(body: dict[str, Any]) -> None:
    """What a schema cannot say: a window's order, a grid's size; and races that end soon."""
    for within in RUNS & set(body):
        _within_rules_between_fields(body[within])
        body["contestant"] = 0
    surface, data = body.get("surface", {}), body.get("data", {})
    for holder in (body, surface):
        if holder.get("window"):
            holder["window"] = [[-1.0, 2.0], [0.0, 3.0]]
    if "x" in data:
        data |= {"x": [[0.0], [1.0], [2.0], [3.0]], "y": [0, 1, 0, 1], "names": None}
    if "formula" in surface:
        surface["formula"] = "x^2 + y"
        body.pop("rates", None)
    for axis in body.get("axes", ()):
        axis |= {"knob": "learning_rate", "low": 1e-3, "high": 1.0, "count": min(axis["count"], 8)}
    del body.get("axes", [])[1:]
    for contestant in body["contestants"] if data else ():
        contestant.pop("start", None)


def _within_minutes(body: dict[str, Any]) -> None:
    """Small enough to be done, and compiled, at once."""
    for within in RUNS & set(body):
        _within_minutes(body[within])
    for name, high in (("columns", 64), ("rows", 64), ("steps", 100), ("seeds", 1)):
        if name in body:
            body[name] = min(body[name], high)
    if "contestants" in body:
        del body["contestants"][2:]
    if "data" in body:
        del body["contestants"][1:]
        body["contestants"][0]["hidden"] = body["contestants"][0].get("hidden", [])[:1] and [4]
