"""The sweep of a training in the page: begun by hand, stopped, read, and a rate taken over from it."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_network import SMALL, trained
from tests.browser.test_reach import AXE, check

pytestmark = pytest.mark.browser


def status(page: Page):
    """How far the sweep is."""
    return page.locator(".sweep-status")


@pytest.mark.parametrize(("width", "theme"), [(360, "dark"), (1440, "light")])
def test_a_sweep_runs_when_asked_and_a_rate_is_taken_over(open_page, width: int, theme: str):
    """The curves stay when the set-up changes, marked as such; one Undo takes the rate back."""
    page = open_page(f"{SMALL}&curve=sweep", theme=theme, width=width, height=900)
    trained(page)
    expect(page.locator(".chart-part .chart-none")).to_contain_text("under 3 seeds.")
    page.get_by_role("button", name="Sweep the rate").press("Enter")
    expect(page.get_by_role("button", name="Sweep anew")).to_be_visible(timeout=60_000)
    expect(status(page)).to_have_text("Validation loss against η")
    probe = page.get_by_role("slider", name="Learning rate on a curve; Enter takes it over")
    expect(probe).to_have_attribute("aria-disabled", "false")  # Its curves are drawn.
    probe.focus()
    probe.press("Home")
    expect(page.locator(".curves-card .sweep-read > :not(.is-away, :empty)")).to_have_text(
        re.compile(r"^Adam at η 0.0001: loss [\d.]+ \([\d.]+ to [\d.]+\)$")
    )
    probe.press("ArrowDown")
    probe.press("Enter")
    page.wait_for_function("() => location.hash.includes('momentum(learning_rate:0.0001)')")
    trained(page)
    expect(status(page)).to_have_text("Validation loss against η")
    page.get_by_role("button", name="Undo").click()
    page.wait_for_function("() => location.hash.includes('momentum(learning_rate:0.1)')")
    trained(page)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    page.evaluate(AXE.read_text(encoding="utf-8"))
    check(page)
    page.get_by_role("button", name="Show the chart larger").click()
    expect(page.get_by_role("dialog").locator(".probe")).to_be_visible()
    page.get_by_role("button", name="Close").click()


def test_a_sweep_can_be_stopped(open_page) -> None:
    """What has arrived stays, and says of how much it is; another set-up is told."""
    page = open_page(f"{SMALL.replace('steps=60', 'steps=3000')}&curve=sweep")
    trained(page)
    page.get_by_role("button", name="Sweep the rate").click()
    expect(status(page)).to_have_text(re.compile(r"^[1-9]\d* of 16 rates$"), timeout=60_000)
    page.locator(".sweep-bar").get_by_role("button", name="Stop").click()
    expect(page.get_by_role("button", name="Sweep anew")).to_be_visible()
    expect(status(page)).to_have_text(re.compile(r"^[1-9]\d* of 16 rates$"))
    page.locator("#contestants").get_by_role("button", name="Add").click()
    page.locator("#contestants").get_by_text("AdaGrad", exact=True).click()
    expect(status(page)).to_have_text(re.compile(r" rates, from an earlier set-up$"))
    trained(page)
