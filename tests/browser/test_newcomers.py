"""A made-up optimizer and a made-up surface are on the page by themselves."""

import pytest

from tests.test_newcomers import clone, newer

__all__ = ["clone", "newer"]  # fixtures


@pytest.mark.browser
def test_both_are_on_the_page(newer, browser):
    """The picker shows the surface, and Add offers the optimizer."""
    page = browser.new_context().new_page()
    page.goto(newer.url)
    page.get_by_text("Soft pit").first.wait_for()
    page.get_by_role("button", name="Add").first.click()
    page.get_by_text("Fading sign").first.wait_for()
    page.context.close()
