"""The page's files: all of them, nothing else, and only anew where they have changed."""

from pathlib import Path

import pytest

from backend.api.page import FOREVER, FRONTEND, Page
from backend.api.plotly import Plotly
from tests.backend.api.conftest import Client


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "src").mkdir()
    (tmp_path / "docs").mkdir()
    (tmp_path / "types").mkdir()
    (tmp_path / "index.html").write_text(
        '<meta name="plotly" content="assets/plotly.min.js"><script src="src/main.js"></script>'
    )
    (tmp_path / "networks.html").write_text('<meta name="plotly" content="assets/plotly.min.js">')
    (tmp_path / "src" / "main.js").write_text("export {};")
    (tmp_path / "src" / ".secret").write_text("no")
    (tmp_path / "docs" / "index.html").write_text("docs")
    (tmp_path / "types" / "api.d.ts").write_text("no")
    return tmp_path


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are looked at anew for each document."""
    monkeypatch.setattr("backend.api.edition.AGAIN_AFTER", 0.0)


@pytest.fixture
def get(folder: Path, runner) -> Client:
    return Client(Page(folder), runner)


@pytest.mark.parametrize("path", ["/", "/index.html", "/networks", "/networks.html"])
def test_a_document_names_the_versioned_bundle(get: Client, path: str):
    response = get("GET", path)
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert f'content="assets/{Plotly().versioned_name}"' in response.text


@pytest.mark.parametrize("path", ["/", "/networks", "/src/main.js"])
def test_an_unchanged_file_is_not_sent_again(get: Client, path: str):
    first = get("GET", path)
    assert first.headers["cache-control"] == "no-cache"
    again = get("GET", path, headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 304
    assert again.content == b""


def test_a_file_is_as_small_as_the_client_reads_it(get: Client, folder: Path):
    plain = get("GET", "/src/main.js", headers={"Accept-Encoding": "identity"})
    small = get("GET", "/src/main.js", headers={"Accept-Encoding": "gzip"})
    assert "content-encoding" not in plain.headers
    assert small.headers["content-encoding"] == "gzip"
    assert small.text == plain.text == "export {};"
    assert small.headers["etag"] != plain.headers["etag"]
    assert small.headers["vary"] == "Accept-Encoding"
    (folder / "src" / "main.js").write_text("export const changed = true;")
    assert get("GET", "/src/main.js").text == "export const changed = true;"


def test_modules_are_scripts(get: Client):
    assert get("GET", "/src/main.js").headers["content-type"].startswith("text/javascript")


def asked_script(get: Client) -> str:
    """The address under which the document asks for its script."""
    return "/" + get("GET", "/").text.partition('src="')[2].partition('"')[0]


def test_scripts_are_kept_under_an_address_that_changes_with_them(get: Client, folder: Path):
    before = asked_script(get)
    response = get("GET", before)
    assert response.text == "export {};"
    assert response.headers["cache-control"] == FOREVER
    (folder / "src" / "other.js").write_text("export const more = 1;")
    after = asked_script(get)
    assert after != before
    assert get("GET", after).headers["cache-control"] == FOREVER
    # Who has the page open from before still gets what there is, but does not keep it.
    assert get("GET", before).status_code == 200
    assert get("GET", before).headers["cache-control"] == "no-cache"


def test_what_is_no_file_takes_no_page_down(get: Client, folder: Path):
    """An editor's lock is a link that leads nowhere."""
    (folder / "src" / ".#main.js").symlink_to("nowhere")
    (folder / "src" / "gone.js").symlink_to("nowhere")
    assert get("GET", "/").status_code == 200


@pytest.mark.parametrize("path", ["types/api.d.ts", "docs/", "src/.secret", "src/nothing.js", ""])
def test_an_edition_serves_nothing_else(get: Client, path: str):
    name = asked_script(get).split("/")[1]
    assert get("GET", f"/{name}/{path}").status_code == 404


def test_a_folder_shows_its_index(get: Client):
    assert get("GET", "/docs/").text == "docs"
    response = get("GET", "/docs")
    assert response.status_code == 307
    assert response.headers["location"].endswith("/docs/")


@pytest.mark.parametrize(
    "path",
    [
        "/types/api.d.ts",
        "/src/.secret",
        "/src/%2e%2e/types/api.d.ts",
        "/src",
        "/nothing",
        "/src/",
        # With a slash at its end a document's relative addresses would lead astray.
        "/networks/",
        "/networks.html/",
        "/lessons",  # lessons.html is not in this folder.
    ],
)
def test_nothing_else_is_served(get: Client, path: str):
    response = get("GET", path)
    assert response.status_code == 404
    assert response.headers["content-type"].startswith("text/plain")


def test_only_reading_is_answered(get: Client):
    assert get("POST", "/src/main.js").status_code == 405


def test_the_bundle_is_compressed_and_lasting(get: Client):
    name = Plotly().versioned_name
    response = get("GET", f"/assets/{name}", headers={"Accept-Encoding": "gzip, br"})
    assert response.headers["content-encoding"] == "br"
    assert response.headers["cache-control"] == FOREVER
    assert response.headers["vary"] == "Accept-Encoding"
    plain = get("GET", "/assets/plotly.min.js", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.headers["cache-control"] == "no-cache"
    assert plain.text == response.text


def test_the_bundle_is_not_sent_again(get: Client):
    path = "/assets/plotly.min.js"
    tag = get("GET", path).headers["etag"]
    assert get("GET", path, headers={"If-None-Match": tag}).status_code == 304


@pytest.mark.parametrize("path", ["/", "/networks"])
def test_the_real_pages_are_there(call: Client, path: str):
    assert (FRONTEND / "index.html").is_file()
    assert call("GET", path).headers["content-type"] == "text/html; charset=utf-8"


def test_text_is_compressed(call: Client):
    response = call("GET", "/", headers={"Accept-Encoding": "gzip"})
    assert response.headers["content-encoding"] == "gzip"
