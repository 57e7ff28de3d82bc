"""What a person can take away: the program of a run, by mouse and by keys."""

import pytest
from playwright.sync_api import expect

from tests.browser.looks import QUIET, ready
from tests.browser.test_network import SMALL, trained

pytestmark = pytest.mark.browser


def test_a_run_can_be_copied_as_code(open_page) -> None:
    """Whose and in which library is chosen; Escape closes, and the focus goes back."""
    page = open_page(QUIET, permissions=["clipboard-read", "clipboard-write"])
    ready(page)
    button = page.get_by_role("button", name="Copy as code")
    button.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Take it away")
    program = dialog.get_by_role("region", name="Program")
    expect(program).to_contain_text("torch.optim.SGD")
    dialog.get_by_label("Whose run").select_option("Adam")
    dialog.get_by_text("Keras", exact=True).click()
    expect(program).to_contain_text("keras.optimizers.Adam")
    expect(dialog.locator(".take-notes")).to_contain_text("before the bias correction")
    dialog.get_by_role("button", name="Copy", exact=True).click()
    expect(dialog.get_by_role("status")).to_have_text("The program is copied.")
    assert page.evaluate("() => navigator.clipboard.readText()") == program.inner_text()
    with page.expect_download() as download:
        dialog.get_by_role("button", name="Download").click()
    assert download.value.suggested_filename == "descent-lab-adam-on-bowl-keras.py"
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(button).to_be_focused()


def test_it_fits_a_phone(open_page) -> None:
    """Long lines scroll within the program, nothing else does sideways."""
    page = open_page(QUIET, width=360, height=740, theme="dark")
    ready(page)
    page.get_by_role("button", name="Copy as code").click()
    dialog = page.get_by_role("dialog", name="Take it away")
    expect(dialog.get_by_role("region", name="Program")).to_contain_text("import torch")
    box = dialog.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    assert page.evaluate("() => document.querySelector('.take-part').scrollWidth") <= 360


def test_a_training_can_be_copied_as_code(open_page) -> None:
    """The program has the network, the batches, and the points themselves."""
    page = open_page(SMALL)
    trained(page)
    page.get_by_role("button", name="Copy as code").click()
    dialog = page.get_by_role("dialog", name="Take it away")
    dialog.get_by_label("Whose run").select_option(index=1)
    program = dialog.get_by_role("region", name="Program")
    expect(program).to_contain_text("nn.Linear(features, width)")
    dialog.get_by_text("optax", exact=True).click()
    expect(program).to_contain_text("def forward(parameters, moving, x, key, training):")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
