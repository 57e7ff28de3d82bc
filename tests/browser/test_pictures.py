"""The pictures of the Networks page: who is selected, what is read out, how a divergence looks."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_network import SMALL, trained

pytestmark = pytest.mark.browser

LOST = (
    "networks#v=1&data=wave&points=80&steps=60&frames=6&recipe=hidden:1x4"
    "&contestants=adam(learning_rate:0.01);sgd(learning_rate:100)&frame=6"
)
"""A link to a training of which plain descent at a rate of 100 loses its way."""

DIGITS = (
    "networks#v=1&data=digits&points=200&steps=40&frames=4&recipe=hidden:1x16"
    "&contestants=adam(learning_rate:0.01);adam(learning_rate:0.01)~start:pretraining&frame=4"
)
"""A link to a training on images, one of its contestants pretrained."""


def pressed(page: Page) -> list[str]:
    """For each panel whether it is the one selected."""
    return [p.get_attribute("aria-pressed") or "" for p in page.locator(".panel").all()]


def inked(page: Page, selector: str) -> bool:
    """Whether a canvas holds more than one colour."""
    return page.locator(selector).first.evaluate(
        """(canvas) => {
          const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
          return new Set(new Uint32Array(data.buffer)).size > 2;
        }"""
    )


def test_a_panel_selects_its_contestant_by_hand_and_by_key(open_page) -> None:
    """Layers and histograms are then the selected one's; the link keeps it."""
    page = open_page(SMALL)
    trained(page)
    assert pressed(page) == ["true", "false"]
    page.locator(".panel").nth(1).click()
    assert pressed(page) == ["false", "true"]
    assert page.locator(".layers-who").all_inner_texts() == ["Momentum", "Momentum"]
    page.locator(".panel").first.focus()
    page.keyboard.press("Enter")
    assert pressed(page) == ["true", "false"]
    for selector in (".panel-canvas", "#layers canvas", "#histograms canvas"):
        assert inked(page, selector), selector


def test_layers_are_read_out_by_keys(open_page) -> None:
    """Arrow keys go from layer to layer and from frame to frame; the caption follows."""
    page = open_page(SMALL)
    trained(page)
    page.locator("#layers [role=group]").focus()
    page.keyboard.press("ArrowUp")
    expect(page.locator(".layers-read")).to_contain_text("layer 1, step 60:")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".layers-read")).to_contain_text("output, step 50:")
    expect(page.locator(".layers-caption")).to_contain_text("of the last layer’s gradient")
    page.get_by_label("Reading of the layers").select_option("Dead units")
    expect(page.locator(".layers-caption")).to_contain_text("hidden units are dead")
    page.locator("#histograms [role=group]").focus()
    page.get_by_role("radio", name="Weights").check(force=True)
    expect(page.locator(".ridges-read")).to_contain_text("Layer 1:")


def test_the_standings_say_what_the_pictures_show(open_page) -> None:
    """A head sorts; the figure beside a panel's name is the table's."""
    page = open_page(SMALL)
    trained(page)
    page.get_by_role("button", name="Play", exact=True).wait_for()  # Nothing moves any more.
    page.wait_for_function(
        """([shown, told]) => {
          const texts = (all) => [...document.querySelectorAll(all)].map((one) => one.innerText);
          return texts(shown).length > 1 && texts(shown).join() === texts(told).join();
        }""",
        arg=[".panel-figure", "#standings tbody tr td:nth-child(3)"],
    )
    page.get_by_role("button", name="train. loss").click()
    losses = page.locator("#standings tbody tr td:nth-child(5)").all_inner_texts()
    assert [float(x) for x in losses] == sorted(float(x) for x in losses)


def test_a_divergence_is_said_and_the_last_picture_kept(open_page) -> None:
    """The panel is greyed, the table names the step."""
    page = open_page(LOST)
    trained(page)
    lost = page.locator(".panel").nth(1)
    expect(lost).to_contain_text("Diverged at step")
    assert lost.get_attribute("data-lost") is not None
    assert inked(page, ".panel[data-lost] canvas")
    row = page.locator("#standings tbody tr").nth(1)
    expect(row.locator("td").last).to_have_text(re.compile(r"^\d+$"))


def test_images_show_what_is_said_of_them_and_what_was_learned_first(open_page) -> None:
    """Samples with what is said, and of the pretrained one its reconstructions."""
    page = open_page(DIGITS)
    trained(page)
    expect(page.locator(".samples-words")).to_contain_text("held-out points right")
    assert page.locator(".sample").count() == 24
    expect(page.locator(".before")).to_contain_text("to give back its own inputs")
    assert inked(page, ".before-images")
    assert inked(page, ".before-curve")
