"""The landscape of a training in the page: drawn when it is looked at, played, turned, shared."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looks import hash_of
from tests.browser.test_network import SMALL, scrubber, trained
from tests.browser.test_reach import AXE, check

pytestmark = pytest.mark.browser

PAINTED = """(selector) => [...document.querySelectorAll(selector)].map((canvas) => {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return data.some((value) => value > 0);
})"""


def drawn(page: Page) -> None:
    """Wait until a landscape is there and none is under way."""
    expect(page.locator(".landscape-story strong")).to_contain_text("variance", timeout=120_000)
    page.wait_for_selector(".landscape[aria-busy=false]", timeout=120_000)
    page.wait_for_timeout(100)


def heads(page: Page) -> str:
    """The layer of heads as a data address."""
    return page.evaluate(
        "() => [...document.querySelectorAll('.landscape .stage-layer')].at(-1).toDataURL()"
    )


def test_a_training_s_landscape_is_drawn_played_and_turned(open_page) -> None:
    """Ground and heads; scrubbing moves them; random directions and 3-D are in the link."""
    page = open_page(SMALL)
    trained(page)
    page.get_by_text("Landscape", exact=True).click()
    drawn(page)
    assert page.evaluate(PAINTED, ".landscape .stage-layer") == [True, True, True]
    expect(page.locator(".landscape-story")).to_contain_text("The plane holds")
    expect(page.locator(".landscape-story")).to_contain_text("Adam has loss")
    expect(page.locator(".landscape-legend")).to_have_text("AdamMomentum")
    before = heads(page)
    scrubber(page).fill("2")
    page.wait_for_timeout(100)
    assert heads(page) != before
    page.locator(".landscape .stage-surface").focus()
    page.keyboard.press("ArrowRight")
    assert scrubber(page).input_value() == "3"
    page.evaluate(AXE.read_text(encoding="utf-8"))
    check(page)

    page.get_by_text("Random", exact=True).click()
    expect(page.locator(".landscape-story")).to_contain_text("Random directions from where Adam")
    drawn(page)
    page.get_by_text("3-D", exact=True).click()
    expect(page.locator(".space-note")).to_be_hidden(timeout=30_000)
    page.wait_for_function("() => location.hash.includes('show=space')")
    pairs = hash_of(page)
    assert (pairs["landscape"], pairs["directions"]) == ("yes", "random")
    assert any(page.evaluate(PAINTED, ".landscape .space-plot > canvas"))
    # What the software renderer writes about reading pixels back.
    own = ("GPU stall due to ReadPixels", "Multiple readback operations")
    open_page.complaints[:] = [c for c in open_page.complaints if not any(o in c for o in own)]


def test_a_link_opens_the_landscape_on_a_phone(open_page) -> None:
    """The picture stands first, nothing scrolls sideways, and panels come back when asked for."""
    page = open_page(f"{SMALL}&landscape=yes", width=360, height=740)
    drawn(page)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 360
    frame, player = (page.locator(s).bounding_box() for s in (".landscape-frame", "#player"))
    assert 300 < frame["height"] < 600
    assert frame["y"] + frame["height"] < player["y"]
    expect(page.locator(".panels")).to_be_hidden()
    page.get_by_text("Predictions", exact=True).click()
    expect(page.locator(".panels")).to_be_visible()
    expect(page.locator(".landscape")).to_be_hidden()
    page.wait_for_function("() => !location.hash.includes('landscape')")
