"""A formula of one's own: seen while it is written, blamed at the column, raced on when it is right."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looks import QUIET, hash_of, losses, picture, ready

pytestmark = pytest.mark.browser

BOWL = "(x-1)^2 + 4*y^2"


def forgive(open_page) -> None:
    """What the browser itself writes about an answer of 4xx."""
    own = "Failed to load resource"
    open_page.complaints[:] = [c for c in open_page.complaints if own not in c]


def begin(page: Page) -> None:
    """Open the fold by the keyboard, and go to the field in it."""
    ready(page)
    page.locator("summary", has_text="A formula of your own").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_label("f(x, y) =")).to_be_focused()


def write(page: Page, text: str) -> None:
    """Type it in place of what stands in the field."""
    page.keyboard.press("Control+A")
    page.keyboard.type(text)


def test_it_is_written_corrected_and_raced_by_keyboard(open_page) -> None:
    """The draft is shown, the mark stands under the column, and nothing races before it is right."""
    page = open_page(QUIET)
    begin(page)
    field, said = page.get_by_label("f(x, y) ="), page.locator(".draft-note")
    write(page, BOWL)
    expect(said).to_have_text("One minimum was found numerically in the window.")
    drawn = page.locator(".draft-picture").evaluate("(canvas) => canvas.toDataURL()")
    before, ground = losses(page), picture(page, "ground")
    write(page, "(x-1)^2 + 4y^2")
    expect(said).to_contain_text("at column 12, not 'y'. Write 2*x for 2x.")
    expect(field).to_have_attribute("aria-invalid", "true")
    assert said.get_attribute("id") in field.get_attribute("aria-describedby").split()
    assert said.get_attribute("role") == "status"
    marked = page.evaluate(
        """() => {
          const [field, caret] = ['.formula .field', '.caret'].map((s) => document.querySelector(s));
          const [box, mark] = [field.getBoundingClientRect(), caret.getBoundingClientRect()];
          const style = getComputedStyle(field);
          const context = document.createElement('canvas').getContext('2d');
          context.font = style.font;
          const one = context.measureText('x').width;
          const left = box.left + parseFloat(style.paddingLeft) + parseFloat(style.borderLeftWidth);
          return ((mark.left + mark.right) / 2 - left) / one;
        }"""
    )
    assert marked == pytest.approx(11.5, abs=0.2), "under the middle of the twelfth character"
    assert page.locator(".draft-picture").evaluate("(canvas) => canvas.toDataURL()") == drawn
    page.keyboard.press("Enter")
    expect(field).to_be_focused()
    assert field.evaluate("(f) => f.value.slice(f.selectionStart, f.selectionEnd)") == "y"
    assert (losses(page), picture(page, "ground")) == (before, ground)
    page.keyboard.type("*y")
    expect(field).to_have_value(BOWL)
    page.keyboard.press("Enter")
    expect(page.locator(".story")).to_contain_text(f"f(x, y) = {BOWL}. One minimum was found")
    expect(page.locator(".notice")).to_be_hidden()
    page.wait_for_function("() => location.hash.includes('formula:')")
    assert hash_of(page)["surface"] == f"formula:-5,5,-5,5:{BOWL}"
    ready(page)
    assert picture(page, "ground") != ground
    expect(field).not_to_have_attribute("aria-invalid", "true")


def test_a_window_is_proposed_or_ones_own(open_page) -> None:
    """Where nothing is said the window shows a minimum; four numbers say otherwise, and are in the link."""
    page = open_page(QUIET)
    begin(page)
    write(page, "(x-8)^2 + y^2")
    lowest, highest = page.get_by_label("lowest x"), page.get_by_label("highest x")
    expect(highest).to_have_value("10")
    lowest.fill("12")
    expect(lowest).to_have_attribute("aria-invalid", "true")
    lowest.fill("6")
    expect(lowest).not_to_have_attribute("aria-invalid", "true")
    highest.press("Enter")
    page.wait_for_function("() => location.hash.includes('formula:6,10,-10,10:')")
    page.get_by_role("button", name="Choose the window for me").click()
    expect(lowest).to_have_value("-10")


def test_a_formula_that_a_link_brings_is_blamed_in_its_field(open_page) -> None:
    """The notice says what the server says, the field where; Undo has nothing to do with it."""
    page = open_page("#v=1&surface=formula:-5,5,-5,5:x%2B&steps=20&contestants=adam")
    expect(page.locator(".notice-text")).to_contain_text("column 3")
    expect(page.locator(".draft-note")).to_contain_text("at column 3, where it ends")
    expect(page.get_by_label("f(x, y) =")).to_have_attribute("aria-invalid", "true")
    forgive(open_page)
