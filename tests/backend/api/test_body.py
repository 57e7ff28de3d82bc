"""A body is read strictly, and what is wrong with it is said."""

import contextlib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.api.body import parse
from backend.api.problems import Problem
from tests.backend.api.conftest import Client


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"{", "not JSON at line 1, column 2"),
        (b'{"a": 1, "a": 2}', "'a' stands twice"),
        (b"[NaN]", "NaN is no number"),
        (b"[-Infinity]", "-Infinity is no number"),
        (b"\xff", "not UTF-8 at byte 0"),
        (b"[" * 60_000, "nested too deep"),
    ],
)
def test_what_is_not_json_is_refused(body: bytes, words: str):
    with pytest.raises(Problem, match=words):
        parse(body)


def test_a_huge_whole_number_is_only_a_big_number():
    assert parse(b"9" * 30) == 1e30
    assert parse(b"9" * 5_000) == float("inf")


@given(st.binary())
def test_any_bytes_are_json_or_a_problem(body: bytes):
    with contextlib.suppress(Problem):
        parse(body)


@pytest.mark.parametrize("declared", [True, False])
def test_a_long_body_is_refused(call_with: Callable[..., Client], declared: bool):
    call = call_with(max_body_bytes=1024)
    parts = [b'"', b"x" * 2_000, b'"']
    content = b"".join(parts) if declared else _slowly(parts)
    headers = {"Content-Type": "application/json"}
    response = call("POST", "/api/v1/races", content=content, headers=headers)
    assert response.status_code == 413
    assert response.headers["content-type"] == "application/problem+json"
    assert "1024 bytes that DESCENT_LAB_MAX_BODY_BYTES allows" in response.json()["detail"]


async def _slowly(parts: list[bytes]):
    for part in parts:
        yield part


@pytest.mark.parametrize("kind", [None, "text/plain", "application/x-www-form-urlencoded"])
def test_only_json_is_read(call: Client, kind: str | None):
    headers = {"Content-Type": kind} if kind else {}
    response = call("POST", "/api/v1/races", content=b"{}", headers=headers)
    assert response.status_code == 415
    assert "application/json" in response.json()["detail"]
