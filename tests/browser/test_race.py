"""The race itself: it plays, it can be stepped through, dragged, changed, and taken back."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looks import (
    QUIET,
    knob,
    losses,
    ready,
    rows,
    scrubber,
    set_knob,
    step,
)

pytestmark = pytest.mark.browser


def test_the_page_opens_on_a_race_that_plays(page: Page) -> None:
    """Six optimizers, by themselves, within seconds; and the standings follow."""
    expect(page.locator("#standings tbody tr")).to_have_count(6)
    ready(page)
    page.wait_for_function("() => Number(document.querySelector('.player-at').textContent) > 5")
    assert page.get_by_role("button", name="Pause").is_visible()
    ranks = {row[1] for row in rows(page)}
    assert "1" in ranks
    assert len(page.locator("#contestants .contestant").all()) == 6


def test_reduced_motion_shows_the_finished_picture(open_page) -> None:
    """Nothing moves by itself for those who asked for less of it."""
    page = open_page(reduced_motion="reduce")
    ready(page)
    page.wait_for_timeout(300)
    assert page.get_by_role("button", name="Play").is_visible()
    assert step(page) == int(scrubber(page).get_attribute("max") or -1)


def test_the_player_steps_seeks_and_plays_again(open_page) -> None:
    """Every button of the player does what it says."""
    page = open_page(QUIET)
    ready(page)
    page.get_by_role("button", name="One step back").click()
    assert step(page) == 59
    page.get_by_role("button", name="To the start").click()
    assert step(page) == 0
    page.get_by_role("button", name="One step on").click()
    assert step(page) == 1
    scrubber(page).fill("30")
    assert step(page) == 30
    page.get_by_role("button", name="Play").click()
    page.wait_for_function("() => document.querySelector('.player-at').textContent === '60'")
    expect(page.get_by_role("button", name="Play")).to_be_visible()


def test_a_drag_of_the_start_moves_all_paths_before_it_is_let_go(open_page) -> None:
    """The losses at the last step change for everybody while the button is still down."""
    page = open_page(QUIET)
    ready(page)
    before = losses(page)
    pin = page.locator(".stage-pin")
    box = pin.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    for i in range(1, 11):
        page.mouse.move(x + 12 * i, y + 9 * i)
    page.wait_for_function(
        """(before) => [...document.querySelectorAll('#standings tbody tr')]
             .every((row, i) => row.cells[2].textContent !== before[i])""",
        arg=before,
    )
    page.mouse.up()
    ready(page)
    page.wait_for_function(
        "() => location.hash.includes('start=') && !location.hash.includes('start=own')"
    )
    assert page.get_by_role("button", name="Undo").is_enabled()


def test_undo_and_reset_bring_the_set_up_back(open_page) -> None:
    """One change is one undo, and Reset itself can be undone."""
    page = open_page(QUIET)
    ready(page)
    set_knob(page, "Steps", "30")
    set_knob(page, "Rotation", "45")
    page.get_by_role("button", name="Undo").click()
    expect(knob(page, "Rotation")).to_have_value("0°")
    expect(knob(page, "Steps")).to_have_value("30")
    page.get_by_role("button", name="Reset").click()
    expect(page.locator("#standings tbody tr")).to_have_count(6)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#standings tbody tr")).to_have_count(3)
    expect(knob(page, "Steps")).to_have_value("30")
    page.get_by_role("button", name="Undo").click()
    expect(knob(page, "Steps")).to_have_value("60")
    expect(page.get_by_role("button", name="Undo")).to_be_disabled()


def test_the_same_optimizer_races_twice(open_page) -> None:
    """A second Adam gets a name, a look and knobs of its own."""
    page = open_page(QUIET)
    ready(page)
    page.get_by_role("button", name="+ Add").click()
    page.locator(".menu").get_by_role("button", name="Adam", exact=True).click()
    expect(page.locator("#standings tbody tr")).to_have_count(4)
    assert [row[0] for row in rows(page)][2:] == ["Adam", "Adam 2"]
    page.locator("#contestants summary", has_text="Adam 2").click()
    page.locator("#contestants .contestant").nth(3).locator(".knob-value").nth(1).fill("0.2")
    page.locator("#contestants .contestant").nth(3).locator(".knob-value").nth(1).press("Enter")
    page.wait_for_function("() => location.hash.includes('beta1:0.2')")
    ready(page)
    adam, second = rows(page)[2:]
    assert adam[2] != second[2]
    # By now it is called by what it differs in.
    page.get_by_role("button", name="Remove Adam · β₁ 0.2").click()
    expect(page.locator("#standings tbody tr")).to_have_count(3)


def test_editing_a_rate_goes_by_hand_and_a_huge_one_diverges_in_words(open_page) -> None:
    """Momentum at rate 3 on the bowl: said with the step and the growth, never a broken page."""
    page = open_page(QUIET)
    ready(page)
    page.locator("#contestants summary", has_text="Momentum").click()
    field = page.locator("#contestants .contestant").first.locator(".knob-value").first
    field.fill("3")
    field.press("Enter")
    expect(page.get_by_role("radio", name="By hand")).to_be_checked()
    expect(page.locator(".divergences li").first).to_contain_text("Momentum: Diverged at step")
    expect(page.locator(".divergences li").first).to_contain_text(
        "times longer than the one before"
    )
    name, rank, loss, at = rows(page)[0]
    assert (name, rank, loss) == ("Momentum", "–", "diverged")
    assert at.startswith("at ")
    expect(page.locator("#inside .sentence")).to_contain_text("Diverged at step")


def test_muting_hides_and_selecting_opens_a_step(open_page) -> None:
    """A muted contestant loses its rank; a selected one shows its formulas with numbers."""
    page = open_page(QUIET)
    ready(page)
    page.get_by_role("button", name="Show NAG").click()
    assert rows(page)[1][1] == "–"
    page.locator("#standings").get_by_role("button", name="Adam").click()
    expect(page.locator("#inside .card-aside")).to_have_text("Adam")
    expect(page.locator("#inside .formula-value").first).to_contain_text("(")
    expect(page.locator("#inside .sentence")).to_contain_text("steepest descent")
    page.wait_for_function("() => location.hash.includes('selected=3')")


def test_a_head_sorts_and_sorts_back(open_page) -> None:
    """The order stays the contestants' own until somebody asks for another."""
    page = open_page(QUIET)
    ready(page)
    own = [row[0] for row in rows(page)]
    page.get_by_role("button", name="rank", exact=True).click()
    assert [row[1] for row in rows(page)] == ["1", "2", "3"]
    page.get_by_role("button", name="rank", exact=True).click()
    assert [row[0] for row in rows(page)] == own
