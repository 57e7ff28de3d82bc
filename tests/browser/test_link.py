"""The link: everything on the screen is in it, and opening it gives the same picture."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looks import QUIET, hash_of, ready, rows, set_knob, step

pytestmark = pytest.mark.browser


def arrange(page: Page) -> None:
    """Change a bit of everything."""
    ready(page)
    page.locator(".tile", has_text="Ravine").click()
    set_knob(page, "Steps", "120")
    set_knob(page, "Rotation", "30")
    set_knob(page, "condition", "80")
    ready(page)
    page.get_by_role("button", name="Show NAG").click()
    page.locator("#standings").get_by_role("button", name="Adam").click()
    page.get_by_text("Step length").click()
    page.get_by_label("Speed").select_option("2")
    page.get_by_role("slider", name="Step", exact=True).fill("77")
    page.locator(".stage-surface").focus()
    page.keyboard.press("+")
    page.wait_for_function(
        "() => location.hash.includes('view=') && location.hash.endsWith('step=77')"
    )


def test_an_opened_link_is_the_same_picture(open_page) -> None:
    """Step, view, knobs, muted and selected contestants, chart and speed: all of it."""
    first = open_page(QUIET, permissions=["clipboard-read", "clipboard-write"])
    arrange(first)
    first.get_by_role("button", name="Share link").click()
    expect(first.locator(".notice-text")).to_contain_text("copied")
    link = first.evaluate("() => navigator.clipboard.readText()")
    second = open_page("#" + link.split("#")[1])
    ready(second)
    assert step(second) == 77
    assert rows(second) == rows(first)
    assert second.locator(".player-of").inner_text() == "120"
    assert second.locator("#inside .card-aside").inner_text() == "Adam"
    assert second.get_by_role("radio", name="Step length").is_checked()
    assert second.get_by_label("Speed").input_value() == "2"
    second.wait_for_function("() => location.hash.includes('view=')")
    ours, theirs = hash_of(first), hash_of(second)
    assert {k: v for k, v in ours.items() if k != "view"} == {
        k: v for k, v in theirs.items() if k != "view"
    }
    for a, b in zip(ours["view"].split(","), theirs["view"].split(","), strict=True):
        assert float(a) == pytest.approx(float(b), rel=1e-3, abs=1e-3)


def test_without_a_clipboard_the_link_is_shown_selected(open_page) -> None:
    """Somebody on plain http, or with the clipboard refused, can still copy it."""
    page = open_page(QUIET)
    ready(page)
    page.evaluate(
        "() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }"
    )
    page.get_by_role("button", name="Share link").click()
    field = page.get_by_label("Link to this picture")
    expect(field).to_be_focused()
    assert "surface=bowl" in field.input_value()
    assert (
        page.evaluate("() => getSelection().toString() || document.activeElement.selectionEnd") != 0
    )


def test_what_a_link_says_wrongly_is_said(open_page) -> None:
    """Unknown names and values fall back, in words."""
    page = open_page("#v=1&surface=atlantis&steps=-3&rotation=20")
    ready(page)
    expect(page.locator(".notice-text")).to_contain_text("no surface “atlantis”")
    expect(page.locator(".notice-text")).to_contain_text("steps is -3")
    assert hash_of(page)["rotation"] == "20"


def test_a_link_pasted_into_the_open_page_opens(open_page) -> None:
    """No reload is needed."""
    page = open_page(QUIET)
    ready(page)
    page.evaluate("() => { location.hash = '#v=1&surface=himmelblau&steps=40&step=9'; }")
    expect(page.locator(".story strong")).to_have_text("Himmelblau")
    ready(page)
    assert step(page) == 9


def test_the_angle_of_the_space_is_in_the_link(open_page) -> None:
    """A 3-D picture that was turned opens as it was turned."""
    page = open_page(QUIET + "&show=space")
    expect(page.locator(".space-note")).to_be_hidden(timeout=30_000)
    box = page.locator(".space-surface").bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2 + 90, box["y"] + box["height"] / 2, steps=5)
    page.mouse.up()
    page.wait_for_function("() => location.hash.includes('eye=')")
    turned = hash_of(page)["eye"]
    again = open_page(page.url.split("/")[-1])
    expect(again.locator(".space-note")).to_be_hidden(timeout=30_000)
    again.wait_for_function("() => location.hash.includes('eye=')")
    assert hash_of(again)["eye"] == turned
    # What the software renderer writes about reading pixels back.
    own = ("GPU stall due to ReadPixels", "Multiple readback operations")
    open_page.complaints[:] = [c for c in open_page.complaints if not any(o in c for o in own)]
