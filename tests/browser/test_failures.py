"""When the server is gone, busy or cut short: said in words, the picture stays, and it mends itself."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.looks import QUIET, losses, ready, set_knob
from tests.server import running

pytestmark = pytest.mark.browser


def forgive(open_page) -> None:
    """What the browser itself writes about requests that failed on purpose."""
    own = ("Failed to load resource", "net::ERR")
    open_page.complaints[:] = [c for c in open_page.complaints if not any(o in c for o in own)]


def test_a_dead_server_is_said_in_words(browser) -> None:
    """A real server is stopped under the page."""
    with running() as server:
        page = browser.new_context().new_page()
        page.goto(f"{server.url}/{QUIET}")
        ready(page)
        before = losses(page)
        server.stop()
        set_knob(page, "Steps", "30")
        expect(page.locator(".notice-text")).to_contain_text(
            "The server does not answer", timeout=10_000
        )
        expect(page.locator(".notice-text")).to_contain_text("Trying again")
        assert losses(page) == before
        page.context.close()


def test_a_server_that_comes_back_is_found(open_page) -> None:
    """The page tries again by itself, and then the message is gone."""
    page = open_page(QUIET)
    ready(page)
    page.route("**/api/v1/races", lambda route: route.abort())
    set_knob(page, "Steps", "30")
    expect(page.locator(".notice-text")).to_contain_text("The server does not answer")
    page.unroute("**/api/v1/races")
    expect(page.locator(".notice")).to_be_hidden(timeout=15_000)
    expect(page.locator(".player-of")).to_have_text("30")
    forgive(open_page)


@pytest.mark.parametrize(
    ("status", "words"),
    [(503, "too much to do"), (500, "The server failed"), (422, "steps is 30")],
)
def test_an_answer_that_is_no_race_is_said(open_page, status: int, words: str) -> None:
    """Busy, broken and refused each say what happens next."""
    page = open_page(QUIET)
    ready(page)
    before = losses(page)

    def answer(route: Route) -> None:
        body = '{"title": "No", "detail": "steps is 30, which is too few here."}'
        headers = {"Retry-After": "1", "Content-Type": "application/problem+json"}
        route.fulfill(status=status, headers=headers, body=body)

    page.route("**/api/v1/races", answer)
    set_knob(page, "Steps", "30")
    expect(page.locator(".notice-text")).to_contain_text(words)
    assert losses(page) == before
    page.unroute("**/api/v1/races")
    if status == 422:
        page.locator(".notice").get_by_role("button", name="Undo").click()
    expect(page.locator(".notice")).to_be_hidden(timeout=15_000)
    forgive(open_page)


def test_a_stream_cut_in_the_middle_is_said_and_read_again(open_page) -> None:
    """Half a race is shown as what it is until the whole one is there."""
    page = open_page(QUIET)
    ready(page)

    def cut(route: Route) -> None:
        whole = route.fetch()
        text = whole.text()
        route.fulfill(status=200, content_type="application/jsonl", body=text[: len(text) // 2])

    page.route("**/api/v1/races", cut)
    set_knob(page, "Steps", "2000")
    expect(page.locator(".notice-text")).to_contain_text(
        "The connection broke in the middle of the race"
    )
    page.unroute("**/api/v1/races")
    expect(page.locator(".notice")).to_be_hidden(timeout=15_000)
    expect(page.locator(".player-of")).to_have_text("2,000")


def test_a_page_opened_before_its_server_waits_in_words(open_page) -> None:
    """Without the catalog there is nothing to draw: a sentence stands there until it comes."""
    page = open_page()
    page.route("**/api/v1/catalog", lambda route: route.abort())
    page.reload()
    expect(page.locator("#opening")).to_contain_text("The server does not answer")
    page.unroute("**/api/v1/catalog")
    expect(page.locator("#standings tbody tr").first).to_be_visible(timeout=15_000)
    forgive(open_page)


def test_work_in_progress_is_a_word_not_a_spinner(open_page) -> None:
    """A slow server: the old picture stays, and a quiet word says what is waited for."""
    page: Page = open_page(QUIET)
    ready(page)
    before = losses(page)
    held: list[Route] = []
    page.route("**/api/v1/races", lambda route: held.append(route))
    set_knob(page, "Steps", "30")
    expect(page.locator(".waiting")).to_have_text("Computing …")
    assert losses(page) == before
    held[0].continue_()
    page.unroute("**/api/v1/races")
    expect(page.locator(".waiting")).to_be_hidden()
