"""HEAD gives GET's headers without its body."""

import pytest

from tests.backend.api.conftest import Client


@pytest.mark.parametrize("path", ["/api/v1/catalog", "/"])
def test_the_headers_are_those_of_get(call: Client, path: str):
    head, got = call("HEAD", path), call("GET", path)
    assert head.status_code == 200
    assert head.content == b""
    assert got.content
    assert head.headers == got.headers


def test_what_answers_only_post_says_so(call: Client):
    response = call("HEAD", "/api/v1/races")
    assert response.status_code == 405
    assert "POST" in response.headers["allow"]
