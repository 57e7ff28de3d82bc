"""GET /catalog is sent again only where it has changed."""

from tests.backend.api.conftest import Client


def test_an_unchanged_catalog_is_not_sent_again(call: Client):
    first = call("GET", "/api/v1/catalog")
    tag = {"If-None-Match": first.headers["etag"]}
    again = call("GET", "/api/v1/catalog", headers=tag)
    assert again.status_code == 304
    assert again.content == b""
    assert call("GET", "/api/v1/catalog", headers={"If-None-Match": '"old"'}).status_code == 200
