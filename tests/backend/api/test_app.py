"""The application as a whole: other origins, a proxy's sub-path, page beside API."""

from collections.abc import Callable

import pytest

from tests.backend.api.conftest import BODY, Client

NOTEBOOK = "https://notebook.example"


def preflight(call: Client, origin: str) -> dict[str, str]:
    headers = {
        "Origin": origin,
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type",
    }
    return dict(call("OPTIONS", "/api/v1/races", headers=headers).headers)


def test_a_named_origin_may_call(call_with: Callable[..., Client]):
    call = call_with(allowed_origins=NOTEBOOK)
    told = preflight(call, NOTEBOOK)
    assert told["access-control-allow-origin"] == NOTEBOOK
    assert "POST" in told["access-control-allow-methods"]
    response = call("POST", "/api/v1/races", json=BODY, headers={"Origin": NOTEBOOK})
    assert response.headers["access-control-allow-origin"] == NOTEBOOK
    assert {"Origin", "Accept"} <= set(response.headers["vary"].split(", "))
    assert "Retry-After" in response.headers["access-control-expose-headers"]


def test_another_origin_may_not(call_with: Callable[..., Client], call: Client):
    assert "access-control-allow-origin" not in preflight(call, NOTEBOOK)
    other = preflight(call_with(allowed_origins=NOTEBOOK), "https://other.example")
    assert "access-control-allow-origin" not in other


@pytest.mark.parametrize("prefix", ["/lab", ""], ids=["kept by the proxy", "cut by the proxy"])
@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/src/main.js", "text/javascript; charset=utf-8"),
        ("/api/v1/health", "application/json"),
    ],
)
def test_it_works_under_a_sub_path(
    call_with: Callable[..., Client], prefix: str, path: str, kind: str
):
    response = call_with(root_path="/lab")("GET", prefix + path)
    assert response.status_code == 200
    assert response.headers["content-type"] == kind


def test_a_sub_path_without_its_slash_is_sent_on(call_with: Callable[..., Client]):
    response = call_with(root_path="/lab")("GET", "/lab")
    assert response.status_code == 307
    assert response.headers["location"] == "/lab/"


def test_the_document_names_the_sub_path(call_with: Callable[..., Client]):
    document = call_with(root_path="/lab")("GET", "/lab/api/v1/openapi.json").json()
    assert document["servers"] == [{"url": "/lab"}]


def test_unknown_paths_beneath_the_api_are_no_pages(call_with: Callable[..., Client]):
    response = call_with(root_path="/lab")("GET", "/lab/api/v1/nothing")
    assert response.headers["content-type"] == "application/problem+json"
