"""A Chromium for the browser tests, and pages that fail when their console says anything."""

from collections.abc import Callable, Iterator

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


Open = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser, server: Server) -> Iterator[Open]:
    """open_page("#…", width=1440, height=900, theme="dark", …): the app in a fresh profile.

    At the end of the test it fails if the console said anything, or if any request left the origin.
    """
    contexts: list[BrowserContext] = []
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
        **more: object,
    ) -> Page:
        size = {"width": width, "height": height}
        context = browser.new_context(viewport=size, color_scheme=theme, **more)
        contexts.append(context)
        page = context.new_page()
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
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def page(open_page: Open) -> Page:
    """The app as a visitor with a laptop sees it first."""
    return open_page()
