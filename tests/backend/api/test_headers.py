"""Every answer says what a browser may do with it."""

from collections.abc import Callable

import pytest

from tests.backend.api.conftest import Client


@pytest.mark.parametrize("path", ["/", "/api/v1/health", "/api/v1/nothing", "/nothing"])
def test_every_answer_has_them(call: Client, path: str):
    headers = call("GET", path).headers
    policy = headers["content-security-policy"]
    assert "script-src 'self';" in policy
    assert "style-src 'self';" in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-opener-policy"] == "same-origin"


def test_a_named_origin_may_show_it_in_a_frame(call_with: Callable[..., Client]):
    headers = call_with(frame_ancestors="https://school.example")("GET", "/").headers
    assert headers["content-security-policy"].endswith("frame-ancestors https://school.example")
    assert "x-frame-options" not in headers


def test_a_preflight_has_them_too(call_with: Callable[..., Client]):
    call = call_with(allowed_origins="https://notebook.example")
    asks = {"Origin": "https://notebook.example", "Access-Control-Request-Method": "POST"}
    headers = call("OPTIONS", "/api/v1/races", headers=asks).headers
    assert headers["access-control-allow-origin"] == "https://notebook.example"
    assert headers["x-content-type-options"] == "nosniff"
