"""Lessons: the list of all, and each of them opened from there: it plays, and its claim is computed beside it."""

import re

import pytest
from playwright.sync_api import Page, expect

from backend import experiments
from tests.browser.looks import hash_of, ready, set_knob
from tests.browser.test_failures import forgive
from tests.browser.test_reach import AXE, check

pytestmark = pytest.mark.browser

LESSONS = experiments.catalog()
ONE = next(name for name, lesson in LESSONS.items() if lesson.state.page == "surfaces")
LAST = list(LESSONS)[-1]
MOVES = "() => Number(document.querySelector('.scrubber')?.value) > 0"
STANDS = "() => Number(document.querySelector('.scrubber')?.max) > 0"
"""Of a lesson whose look names a moment: the picture is there, and stays at it."""


def listed(page: Page) -> None:
    """Wait until the lessons are there."""
    expect(page.locator(".topic").first).to_be_visible(timeout=15_000)


def test_the_list_has_every_topic_and_every_lesson(open_page) -> None:
    """In the chapter's order, each under its topic, with the page on which it plays."""
    page = open_page("lessons")
    listed(page)
    numbers = [int(text) for text in page.locator(".topic-number").all_inner_texts()]
    assert numbers == list(experiments.TOPICS)
    assert page.locator(".lesson-name").all_inner_texts() == [one.title for one in LESSONS.values()]
    assert page.locator("[aria-current=page]").inner_text() == "Lessons"


@pytest.mark.parametrize("name", LESSONS)
def test_a_click_opens_the_lesson_and_it_plays(open_page, name: str) -> None:
    """On its own page, moving, with the word that the claim's figures are being computed."""
    lesson = LESSONS[name]
    page = open_page("lessons")
    # Whether it holds is tested where it is measured; here the processor is left to the lesson.
    page.route("**/measured", lambda route: None)
    page.get_by_role("link", name=lesson.title, exact=True).click()
    card = page.get_by_role("region", name="Lesson")
    expect(card.locator(".lesson-title")).to_have_text(lesson.title, timeout=30_000)
    expect(card.locator(".claim-text")).to_have_text(lesson.claim)
    assert page.locator("[aria-current=page]").inner_text().lower() == lesson.state.page
    still = {"step", "frame"} & lesson.state.look.keys()
    # Thirty layers take their time to compile, and longer where other work shares the processor.
    page.wait_for_function(STANDS if still else MOVES, timeout=300_000)
    expect(page.locator(".lesson-strayed")).to_be_hidden()
    expect(card.locator(".verdict")).to_contain_text("figures are", timeout=30_000)
    page.wait_for_function(f"() => location.hash.includes('lesson={name}')")
    expect(page.locator(".notice")).to_be_hidden(timeout=120_000)
    # A server still busy with the lesson before says so, and the browser notes it.
    open_page.complaints[:] = [c for c in open_page.complaints if "status of 503" not in c]


def test_a_word_finds_lessons_and_an_unknown_one_says_so(open_page) -> None:
    """The count, the topics that are left, and the way back to all."""
    page = open_page("lessons")
    listed(page)
    page.keyboard.press("/")
    field = page.get_by_role("searchbox", name="Find a lesson")
    expect(field).to_be_focused()
    field.fill("adagrad halt")
    expect(page.locator(".finder .note")).to_have_text(
        re.compile(rf"^\d of {len(LESSONS)} lessons$")
    )
    expect(page.get_by_role("link", name="AdaGrad crawls to a halt")).to_be_visible()
    assert page.locator(".jumps a").count() == page.locator(".topic").count()
    field.fill("zeppelin")
    expect(page.locator(".gallery-empty")).to_contain_text("No lesson speaks of “zeppelin”.")
    page.get_by_role("button", name="Show all").click()
    assert page.locator(".lesson").count() == len(LESSONS)


def test_a_server_that_is_away_is_said_and_found_again(open_page) -> None:
    """The list asks again by itself."""
    page = open_page()
    page.route("**/api/v1/experiments", lambda route: route.abort())
    page.goto(page.url.split("#")[0] + "lessons")
    expect(page.locator(".gallery-empty")).to_contain_text("The server does not answer")
    page.unroute("**/api/v1/experiments")
    listed(page)
    forgive(open_page)


def test_the_card_leads_on_back_and_away(open_page) -> None:
    """The next lesson opens in place, the topic leads to its place in the list, closing leaves the picture."""
    page = open_page(f"#v=1&lesson={ONE}")
    ready(page)
    card = page.get_by_role("region", name="Lesson")
    first = LESSONS[ONE].title
    expect(card.locator(".lesson-title")).to_have_text(first)
    card.locator(".way-after").click()
    expect(card.locator(".lesson-title")).not_to_have_text(first)
    expect(card.locator(".way-before .way-title")).to_have_text(first)
    card.locator(".way-before").click()
    expect(card.locator(".lesson-title")).to_have_text(first)
    card.locator(".lesson-trail a").last.click()
    listed(page)
    target = page.locator(".topic:target")
    expect(target).to_be_in_viewport()
    expect(target.locator(".topic-number")).to_have_text(str(LESSONS[ONE].topic))
    page.go_back()
    expect(card.locator(".lesson-title")).to_have_text(first)
    card.get_by_role("button", name="Close the lesson").click()
    expect(page.locator("#lesson")).to_be_hidden()
    page.wait_for_function("() => location.hash && !location.hash.includes('lesson=')")
    ready(page)


def test_a_change_is_said_quietly_and_start_over_takes_it_back(open_page) -> None:
    """The figures stay those of the lesson; Undo brings the change again."""
    page = open_page(f"#v=1&lesson={ONE}")
    ready(page)
    before = hash_of(page).get("rotation", "0")
    strayed = page.locator(".lesson-strayed")
    expect(strayed).to_be_hidden()
    set_knob(page, "Rotation", "33")
    expect(strayed).to_have_text(re.compile("^You changed the set-up"))
    page.get_by_role("button", name="Start over").click()
    expect(strayed).to_be_hidden()
    page.wait_for_function(f"() => location.hash.includes('rotation={before}&')")
    page.get_by_role("button", name="Undo").click()
    expect(strayed).to_be_visible()


def test_figures_that_do_not_come_are_said_and_can_be_asked_for(open_page) -> None:
    """A failed measurement has words and a way to repeat it; the race is not touched."""
    page = open_page()
    page.route("**/measured", lambda route: route.fulfill(status=500, body="{}"))
    page.goto(page.url.split("#")[0] + f"lessons#topic-{LESSONS[ONE].topic}")
    page.get_by_role("link", name=LESSONS[ONE].title, exact=True).click()
    verdict = page.locator(".verdict")
    expect(verdict).to_contain_text("The figures are not there. The server failed", timeout=30_000)
    page.unroute("**/measured")
    page.get_by_role("button", name="Ask again").click()
    expect(verdict).to_contain_text("the claim holds", timeout=60_000)
    expect(page.locator(".notice")).to_be_hidden()
    forgive(open_page)


@pytest.mark.parametrize(("width", "theme"), [(360, "dark"), (1440, "light"), (1920, "dark")])
@pytest.mark.parametrize("path", ["lessons", f"#v=1&lesson={ONE}", f"networks#v=1&lesson={LAST}"])
def test_lessons_fit_and_axe_finds_nothing(open_page, path: str, width: int, theme: str) -> None:
    """Nothing scrolls sideways, in either theme; on a phone the lesson stands right under the player."""
    page = open_page(path, theme=theme, width=width, height=740 if width < 700 else 900)
    if path == "lessons":
        listed(page)
    else:
        expect(page.locator(".lesson-title")).to_be_visible(timeout=30_000)
        page.wait_for_function(STANDS, timeout=120_000)
    if ONE in path:
        expect(page.locator(".figures dd").first).to_be_visible(timeout=120_000)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    if width == 360 and ONE in path:
        places = ("#stage", "#player", "#lesson", "#surface", "#standings")
        tops = [page.locator(place).bounding_box()["y"] for place in places]
        assert tops == sorted(tops)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    check(page)
