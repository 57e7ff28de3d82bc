"""The catalog says what the members say of themselves."""

import json
from typing import Any

import pytest

from backend import datasets, optimizers, surfaces
from backend.api.members import members
from backend.api.schemas.catalog import Catalog
from tests.backend.api.conftest import Client


@pytest.fixture(scope="module")
def catalog(call: Client) -> dict[str, Any]:
    return call("GET", "/api/v1/catalog").json()


def test_it_is_as_the_document_describes_it(catalog: dict[str, Any]):
    Catalog.model_validate_json(json.dumps(catalog), strict=True)


def test_members_stand_in_the_pages_order(catalog: dict[str, Any]):
    assert [entry["id"] for entry in catalog["surfaces"]] == list(surfaces.catalog())
    told = [entry["id"] for entry in catalog["optimizers"]]
    assert told == list(optimizers.catalog())
    assert told[:7] == ["sgd", "momentum", "nag", "adagrad", "rmsprop", "adam", "nadam"]


def test_only_nag_looks_ahead(catalog: dict[str, Any]):
    ahead = [entry["id"] for entry in catalog["optimizers"] if entry["looks_ahead"]]
    assert "nag" in ahead
    assert not {"sgd", "momentum", "adagrad", "rmsprop", "adam"} & set(ahead)


def test_every_knob_has_a_default_in_its_range(catalog: dict[str, Any]):
    techniques = [entry for place in catalog["techniques"].values() for entry in place]
    for entry in (
        *catalog["surfaces"],
        *catalog["optimizers"],
        *catalog["datasets"],
        *techniques,
    ):
        for knob in entry["knobs"]:
            assert knob["about"]
            if knob["type"] == "boolean":
                assert isinstance(knob["default"], bool)
            elif knob["default"] is None:
                assert knob["nullable"]
            else:
                assert knob["low"] <= knob["default"] <= knob["high"]


def test_a_formula_shows_only_what_there_is(catalog: dict[str, Any]):
    for entry in catalog["optimizers"]:
        readings = {reading["name"] for reading in entry["readings"]} | {"gradient", "step", None}
        assert {formula["shows"] for formula in entry["formulas"]} <= readings


def test_every_place_of_a_technique_is_told(catalog: dict[str, Any]):
    told = {
        place: [entry["id"] for entry in found] for place, found in catalog["techniques"].items()
    }
    assert told == {place: list(found) for place, found in members().techniques.items()}
    assert len(told) == 8
    assert "tanh" in told["activations"]


def test_data_sets_show_a_sample(catalog: dict[str, Any]):
    assert [entry["id"] for entry in catalog["datasets"]] == list(datasets.catalog())
    for entry in catalog["datasets"]:
        sample = entry["sample"]
        assert len(sample["x"]) == len(sample["y"]) == (1 if entry["image"] else 60)
        assert {len(row) for row in sample["x"]} == {entry["features"]}
        assert (entry["classes"] == 1) == (entry["task"] == "regression")
        assert entry["points"] <= entry["most"]


def test_related_tasks_are_told(catalog: dict[str, Any]):
    related = {entry["id"] for entry in catalog["datasets"] if entry["related"]}
    assert related == {"moons", "circles", "spirals", "blobs", "xor", "digit_pair"}


def test_limits_name_their_setting(catalog: dict[str, Any]):
    assert catalog["limits"]["steps"]["high"] == 20_000
    for name, limit in catalog["limits"].items():
        assert limit["unit"]
        assert limit["why"]
        assert limit["setting"] == f"DESCENT_LAB_MAX_{name.upper()}"
