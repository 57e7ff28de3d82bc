"""Tools the tests of trainings share: a stream's records, and answers without their timings."""

import json
from typing import Any

from tests.backend.api.conftest import Client


def lines(call: Client, body: dict[str, Any]) -> list[dict[str, Any]]:
    """The records of a stream."""
    response = call.train(body, "application/jsonl")
    assert response.status_code == 200
    return [json.loads(line) for line in response.text.splitlines()]


def without_timings(value: Any) -> Any:
    """The same without what differs from run to run, wherever it stands."""
    if isinstance(value, dict):
        return {k: without_timings(v) for k, v in value.items() if k != "timings"}
    if isinstance(value, list):
        return [without_timings(inner) for inner in value]
    return value
