"""Schedules and clipping on the stage: chosen under a contestant, seen in charts, words and link."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looks import QUIET, hash_of, ready, set_knob

pytestmark = pytest.mark.browser

CLIFF = "#v=1&surface=cliff&steps=60&rates=given&contestants=momentum(learning_rate:0.05)&step=20"


def choose(page: Page, contestant: int, technique: str, title: str) -> None:
    """Choose a technique under a contestant, whose fold is opened if need be."""
    entry = page.locator("#contestants .contestant").nth(contestant)
    if entry.locator("details[open]").count() == 0:
        entry.locator("summary").click()
    entry.get_by_label(technique, exact=True).select_option(title)


def test_a_schedule_shows_the_rate_of_every_step(open_page) -> None:
    """The strip is there with the first schedule, and goes with the last."""
    page = open_page(QUIET)
    ready(page)
    strip = page.locator("#charts .rate-strip")
    expect(strip).to_be_hidden()
    choose(page, 0, "Schedule", "Exponential")
    expect(strip).to_be_visible()
    expect(strip.locator(".scatterlayer .trace")).to_have_count(3)
    expect(page.locator("#inside .rate-now")).to_be_visible()
    page.wait_for_function("() => location.hash.includes('schedule:exponential')")
    set_knob(page, "decay steps", "30")
    page.wait_for_function("() => location.hash.includes('schedule:exponential(decay_steps:30)')")
    choose(page, 0, "Schedule", "Constant")
    expect(strip).to_be_hidden()
    page.wait_for_function("() => !location.hash.includes('schedule')")


def test_clipping_says_what_it_did_to_the_gradient(open_page) -> None:
    """By value the direction turns, by norm it stays; off, nothing is said."""
    page = open_page(CLIFF)
    ready(page)
    said = page.locator("#inside .clipped")
    expect(said).to_be_hidden()
    choose(page, 0, "Clipping", "By value")
    turned = re.compile(r"clipvalue: .* shortened from .* to .* turned by (?!0°)[\d.]+°")
    set_knob(page, "c clip", "0.5")
    page.get_by_role("slider", name="Step", exact=True).fill("2")
    for _ in range(60):
        if turned.search(said.inner_text()):
            break
        page.get_by_role("button", name="One step on").click()
        page.wait_for_timeout(120)
    expect(said).to_have_text(turned)
    choose(page, 0, "Clipping", "By norm")
    set_knob(page, "c clip", "0.1")
    expect(said).to_have_text(re.compile(r"clipnorm: .* to 0\.1 and turned by 0°"))
    choose(page, 0, "Clipping", "off")
    expect(said).to_be_hidden()


def test_a_link_carries_them_and_opens_them_again(open_page) -> None:
    """What was chosen on one page stands on another."""
    page = open_page(CLIFF)
    ready(page)
    choose(page, 0, "Schedule", "1cycle")
    choose(page, 0, "Clipping", "By norm")
    wanted = "momentum(learning_rate:0.05)@0~schedule:one_cycle~clipping:clipnorm"
    page.wait_for_function("() => location.hash.includes('clipping:clipnorm')")
    pairs = hash_of(page)
    assert re.sub(r"@\d+", "@0", pairs["contestants"]) == wanted
    other = open_page(page.evaluate("() => location.hash"))
    ready(other)
    expect(other.locator(".contestant-uses")).to_have_text("1cycle, by norm")
    expect(other.locator("#charts .rate-strip")).to_be_visible()
    assert hash_of(other)["contestants"] == pairs["contestants"]
