"""Sweeps among the charts: loss by rate, by two knobs, steps by angle; and values taken over from them."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looks import hash_of, knob, ready
from tests.browser.test_reach import AXE, check

pytestmark = pytest.mark.browser

SMALL = "#v=1&surface=ravine&steps=60&rates=given&contestants=sgd(learning_rate:0.01);adam(learning_rate:0.1)&step=60"


def chart(page: Page, name: str) -> None:
    """Choose a chart and wait for its sweep."""
    with page.expect_response("**/api/v1/sweeps", timeout=60_000) as swept:
        page.locator("#charts").get_by_text(name, exact=True).click()
    swept.value.finished()
    idle(page)


def idle(page: Page) -> None:
    """Wait until no sweep is under way."""
    page.wait_for_selector(
        "#charts .chart-part:not([hidden]) [aria-busy=false]", state="attached", timeout=60_000
    )


def read(page: Page):
    """What is said under the chart in sight."""
    return page.locator(".chart-part:not([hidden]) .sweep-read > :not(.is-away, :empty)")


def test_a_rate_is_taken_over_from_its_curve_by_keys_and_by_pointer(open_page) -> None:
    """The rates go by hand, the link says so, and one Undo brings the old ones back."""
    page = open_page(SMALL.replace("given", "tuned"))
    ready(page)
    chart(page, "Rates")
    probe = page.get_by_role("slider", name="Learning rate on a curve; Enter takes it over")
    probe.focus()
    probe.press("Home")
    expect(read(page)).to_have_text(re.compile(r"^Plain descent at η 1e-5: loss "))
    probe.press("ArrowDown")
    probe.press("End")
    expect(probe).to_have_attribute("aria-valuetext", re.compile("^Adam at η 100: "))
    probe.press("Enter")
    expect(page.get_by_role("radio", name="By hand")).to_be_checked()
    page.wait_for_function("() => location.hash.includes('adam(learning_rate:100)')")
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("radio", name="Tuned fairly")).to_be_checked()
    ready(page)
    box = probe.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.click(box["x"] + 60, box["y"] + box["height"] * 0.2)
    assert hash_of(page)["chart"] == "rates"


def test_two_knobs_are_taken_over_from_the_map(open_page) -> None:
    """Which knobs is in the link; a contestant with one knob says that it has no map."""
    page = open_page(f"{SMALL}&selected=2")
    ready(page)
    chart(page, "Knobs")
    with page.expect_response("**/api/v1/sweeps", timeout=60_000) as swept:
        page.locator("#charts select").nth(0).select_option("beta2")
    swept.value.finished()
    idle(page)
    page.wait_for_function("() => location.hash.includes('axes=learning_rate,beta2')")
    field = page.get_by_role("application")
    field.focus()
    field.press("Home")
    field.press("PageDown")
    expect(read(page)).to_have_text(re.compile(r"^η 1e-6, β₂ [\d.]+: loss "))
    field.press("Enter")
    page.wait_for_function("() => location.hash.includes('learning_rate:0.000001')")
    assert "beta2:" in hash_of(page)["contestants"]
    page.get_by_role("button", name="Present").click()
    assert page.locator(".heat-frame").bounding_box()["height"] > 150
    page.get_by_role("button", name="Leave").click()
    page.locator("#standings").get_by_role("button", name="Plain descent").click()
    expect(page.locator(".heat-frame .chart-none")).to_contain_text("no two knobs")


def test_words_on_a_place_move_nothing(open_page) -> None:
    """The short words on a pair of values take the room of the long ones that say how to read the map."""
    page = open_page(f"{SMALL}&selected=2&chart=knobs")
    ready(page)
    idle(page)
    inside = page.locator(".inside-card")
    expect(read(page)).to_contain_text("Click to take both values.")
    before = inside.bounding_box()
    page.get_by_role("application").hover()
    expect(read(page)).to_contain_text("η ")
    assert inside.bounding_box() == before


def test_the_surface_turns_and_the_sentence_has_the_figures(open_page) -> None:
    """A click on an angle turns the surface there; the turn by itself can be stopped."""
    page = open_page(
        SMALL.replace("steps=60", "steps=5000").replace("step=60", "step=0&tolerance=0.01")
    )
    ready(page)
    chart(page, "Rotation")
    expect(page.locator(".sweep-sentence")).to_have_text(
        re.compile(r"Plain descent 217 at every angle; Adam from 189 to 1,60\d\.$")
    )
    angle = page.get_by_role("slider", name="Angle on a curve; Enter turns the surface there")
    angle.focus()
    angle.press("End")
    angle.press("Enter")
    expect(knob(page, "Rotation")).to_have_value("90°")
    page.get_by_role("button", name="Turn 0° → 90°").click()
    stop = page.get_by_role("button", name=re.compile("^Stop at"))
    expect(stop).to_have_text(re.compile(r"^Stop at [1-9]"), timeout=15_000)
    stop.click()
    expect(page.get_by_role("button", name="Turn 0° → 90°")).to_be_visible()
    expect(knob(page, "Rotation")).to_have_value(re.compile(r"^[1-8]?\d(\.\d)?°$"))
    ready(page)


def test_where_no_lowest_loss_is_known_nobody_arrives(open_page) -> None:
    """No curve along "never", but a sentence that says why there is none."""
    page = open_page(f"{SMALL.replace('ravine', 'formula:-5,5,-5,5:x-y%5E2/9')}&chart=rotation")
    ready(page)
    expect(page.locator(".sweep-sentence")).to_contain_text(
        "No lowest loss of this surface is known"
    )
    chart = page.locator(".chart-part:not([hidden])")
    expect(chart.locator(".xaxislayer-above, .xaxislayer-below").first).to_be_attached()
    idle(page)
    expect(chart.locator(".scatterlayer .trace")).to_have_count(0)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_sweeps_fit_a_phone_enlarge_and_axe_finds_nothing(open_page, theme: str) -> None:
    """Nothing scrolls sideways; the larger view shows the same chart, and gives it back."""
    page = open_page(f"{SMALL}&selected=2&chart=knobs", theme=theme, width=360, height=740)
    ready(page)
    with page.expect_response("**/api/v1/sweeps", timeout=60_000) as swept:
        page.locator("#charts").scroll_into_view_if_needed()
    swept.value.finished()
    idle(page)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 360
    page.evaluate(AXE.read_text(encoding="utf-8"))
    check(page)
    page.get_by_role("button", name="Show the chart larger").click()
    expect(page.get_by_role("dialog").locator(".heat-canvas")).to_be_visible()
    check(page)
    page.get_by_role("button", name="Close").click()
    expect(page.locator("#charts .heat-canvas")).to_be_visible()
