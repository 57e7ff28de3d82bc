"""A Chromium for the browser tests, and pages that fail when their console says anything."""

from collections.abc import Callable, Iterator, Sequence

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

from tests.server import Server
from tools.chromium import find

FLAGS = [
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--enable-unsafe-swiftshader",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]

# What Plotly writes to the console under our content security policy, by exact text.
KNOWN: set[str] = {
    # The style sheet of the map library that Plotly carries along; nothing of it is used here.
    "Applying inline style violates the following Content Security Policy directive "
    "'style-src 'self''. Either the 'unsafe-inline' keyword, a hash "
    "('sha256-ji27qzEtxXZW+7dun6UwjHXJ18e6WAin1VvNtkzIE/o='), or a nonce ('nonce-...') is required "
    "to enable inline execution. The action has been blocked.",
}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One headless Chromium for a file: while it lives, its event loop is this process's own."""
    path = find()
    if path is None:
        pytest.skip("no Chromium could be found or installed")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def visitors(browser: Browser) -> list[BrowserContext]:
    """One for each page that a test has open at once; the next test has the same, who forgot all.

    What a visitor keeps is the files in the browser's cache: without them a page costs four times
    the work.
    """
    return []


Open = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser, visitors: list[BrowserContext], server: Server) -> Iterator[Open]:
    """open_page("#…", width=1440, height=900, theme="dark", …): the app as it is seen first.

    At the end of the test it fails if the console said anything, or if any request left the origin.
    """
    pages: list[Page] = []
    complaints: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.text not in KNOWN:
            complaints.append(f"{message.type}: {message.text}")

    def open_one(
        path: str = "",
        *,
        width: int = 1440,
        height: int = 900,
        theme: str = "light",
        reduced_motion: str = "no-preference",
        permissions: Sequence[str] = (),
    ) -> Page:
        if len(pages) == len(visitors):
            visitors.append(browser.new_context())
        context = visitors[len(pages)]
        context.grant_permissions(permissions)
        page = context.new_page()
        pages.append(page)
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme=theme, reduced_motion=reduced_motion)
        page.on("console", note)
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        page.on("request", lambda request: check_origin(request.url))
        page.goto(f"{server.url}/{path}")
        return page

    def check_origin(url: str) -> None:
        if not url.startswith((server.url + "/", "data:", "blob:")):
            complaints.append(f"request to another origin: {url}")

    open_one.complaints = complaints  # a test that provokes one on purpose empties the list
    yield open_one
    for page in pages:
        forget(page, server.url)
        page.close()
    assert complaints == []


def forget(page: Page, origin: str) -> None:
    """All that the page has stored, and what its visitor was allowed."""
    session = page.context.new_cdp_session(page)
    session.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
    page.context.clear_permissions()


@pytest.fixture
def page(open_page: Open) -> Page:
    """The app as a visitor with a laptop sees it first."""
    return open_page()
