"""The document describes what is there, its examples run, and nobody can break the API by it."""

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings

from backend import optimizers, surfaces
from backend.api.opening import EXAMPLES, GRID_EXAMPLES, OPENING
from tests.backend.api.conftest import Client
from tests.server import Server


@pytest.fixture(scope="module")
def document(call: Client) -> dict[str, Any]:
    return call("GET", "/api/v1/openapi.json").json()


def test_every_knob_is_documented(document: dict[str, Any]):
    schemas = document["components"]["schemas"]
    for member in (*optimizers.catalog().values(), *surfaces.catalog().values()):
        properties = schemas[f"{member.__name__}Knobs"]["properties"]
        for knob in member.knobs:
            assert properties[knob.name]["description"] == knob.about
            assert properties[knob.name]["default"] == knob.public(knob.default)


def test_every_record_of_a_stream_is_documented(document: dict[str, Any]):
    content = document["paths"]["/api/v1/races"]["post"]["responses"]["200"]["content"]
    assert content["application/jsonl"]["itemSchema"] == {"$ref": "#/components/schemas/RaceRecord"}
    records = document["components"]["schemas"]["RaceRecord"]["oneOf"]
    assert len(records) == 4


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


@pytest.mark.parametrize("place", range(len(GRID_EXAMPLES)))
def test_examples_of_grids_run(call: Client, document: dict[str, Any], place: int):
    example = document["components"]["schemas"]["GridRequest"]["examples"][place]
    assert call("POST", "/api/v1/grids", json=example).status_code == 200


def test_the_opening_runs(call: Client):
    told = call.race(OPENING).json()
    assert len(told["contestants"]) == len(OPENING["contestants"])


CALLS = [
    ("/catalog", schemathesis.GenerationMode.POSITIVE),
    ("/health", schemathesis.GenerationMode.POSITIVE),
    ("/experiments", schemathesis.GenerationMode.POSITIVE),
    ("/experiments/{id}", schemathesis.GenerationMode.POSITIVE),
    *((path, mode) for path in ("/races", "/grids") for mode in schemathesis.GenerationMode),
]


@pytest.mark.parametrize(("path", "mode"), CALLS)
def test_whatever_is_sent_is_answered_as_the_document_says(
    server: Server, path: str, mode: schemathesis.GenerationMode
):
    """Schemathesis, bounded: what is valid is done, what is not is refused, as documented."""
    schema = schemathesis.openapi.from_url(f"{server.url}/api/v1/openapi.json")
    (operation,) = schema[f"/api/v1{path}"].values()

    @settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
    @given(case=operation.as_strategy(mode))
    def check(case: schemathesis.Case) -> None:
        if mode is schemathesis.GenerationMode.POSITIVE and isinstance(case.body, dict):
            _within_rules_between_fields(case.body)
        case.call_and_validate()

    check()


def _within_rules_between_fields(body: dict[str, Any]) -> None:
    """What a schema cannot say: a window's order, a grid's size; and races that end soon."""
    for holder in (body, body["surface"]):
        if holder.get("window"):
            holder["window"] = [[-1.0, 2.0], [0.0, 3.0]]
    for name, high in (("columns", 64), ("rows", 64), ("steps", 100)):
        if name in body:
            body[name] = min(body[name], high)
    if "contestants" in body:
        del body["contestants"][2:]
    if "formula" in body["surface"]:
        body["surface"]["formula"] = "x^2 + y"
        body.pop("rates", None)
