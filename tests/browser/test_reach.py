"""Who can use it, and where: keyboard, phones, themes, projector, screen readers, 3-D."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looks import QUIET, ready, rows, step

pytestmark = pytest.mark.browser

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"


def test_the_race_is_run_by_keys_alone(open_page) -> None:
    """Space, arrows, Home, End, digits, P, Escape and ? while the stage has the focus."""
    page = open_page(QUIET)
    ready(page)
    page.locator(".stage-surface").focus()
    for key, expected in [("ArrowLeft", 59), ("Home", 0), ("ArrowRight", 1), ("End", 60)]:
        page.keyboard.press(key)
        assert step(page) == expected
    page.keyboard.press("2")
    assert rows(page)[1][1] == "–"
    page.keyboard.press("2")
    assert rows(page)[1][1] != "–"
    page.keyboard.press(" ")
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    page.keyboard.press(" ")
    expect(page.get_by_role("button", name="Play")).to_be_visible()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Keys")).to_be_hidden()
    page.keyboard.press("p")
    expect(page.locator("#contestants")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.locator("#contestants")).to_be_visible()


def test_the_start_moves_by_arrow_keys(open_page) -> None:
    """The pin is a button that arrows move; all paths follow and the change can be undone."""
    page = open_page(QUIET)
    ready(page)
    before = page.locator(".readout .mono").inner_text()
    page.locator(".stage-pin").focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    expect(page.locator(".readout .mono")).not_to_have_text(before)
    expect(page.get_by_role("button", name="Undo")).to_be_enabled()


def test_every_control_can_be_reached_and_has_a_name(open_page) -> None:
    """Tab goes through the page, and whatever it lands on says what it is."""
    page = open_page(QUIET)
    ready(page)
    nameless = []
    seen = set()
    for _ in range(90):
        page.keyboard.press("Tab")
        found = page.evaluate(
            """() => {
              const e = document.activeElement;
              if (!e || e === document.body) return null;
              const label = e.labels?.[0]?.textContent ?? '';
              const name = (e.getAttribute('aria-label') ?? '') + label + e.textContent;
              return [e.tagName, e.className, name.trim()];
            }"""
        )
        if found is None:
            break
        seen.add(found[0])
        if not found[2]:
            nameless.append(found)
    assert nameless == []
    assert {"A", "BUTTON", "INPUT", "SELECT", "SUMMARY"} <= seen


@pytest.mark.parametrize("width", [360, 768, 1440, 1920])
def test_nothing_scrolls_sideways(open_page, width: int) -> None:
    """From the narrowest phone to the projector; at 360 the stage stands first."""
    page = open_page(QUIET, width=width, height=740 if width < 700 else 1000)
    ready(page)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    wide = page.evaluate(
        """() => [...document.querySelectorAll('main *')]
             .filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.stage'))
             .map((e) => e.className)"""
    )
    assert wide == []
    if width == 360:
        tops = [
            page.locator(s).bounding_box()["y"]
            for s in ("#stage", "#player", "#surface", "#standings")
        ]
        assert tops == sorted(tops)
        assert tops[1] < 740
    legend = page.locator(".legend")
    if width == 360:
        assert legend.inner_text().split("\n") == ["Momentum", "NAG", "Adam"]
        assert legend.bounding_box()["y"] < 740
    else:
        expect(legend).to_be_hidden()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_both_themes(open_page, theme: str) -> None:
    """The system's theme is followed, the button overrides it, and the device remembers."""
    page = open_page(QUIET, theme=theme)
    ready(page)
    paper = "() => getComputedStyle(document.body.parentElement).backgroundColor"
    light, dark = "rgb(246, 247, 249)", "rgb(14, 17, 24)"
    assert page.evaluate(paper) == (light if theme == "light" else dark)
    button = page.get_by_role("button", name="Theme")
    button.click()
    assert page.evaluate(paper) == light
    button.click()
    assert page.evaluate(paper) == dark
    page.reload()
    ready(page)
    assert page.evaluate(paper) == dark


def test_what_draws_the_charts_comes_when_one_is_in_sight(open_page) -> None:
    """A phone that is not scrolled to a chart is spared the megabyte."""
    bundles: list[str] = []
    page = open_page("api/v1/health", width=360, height=740)
    page.on("request", lambda one: bundles.append(one.url) if ".min.js" in one.url else None)
    page.goto(page.url.replace("api/v1/health", QUIET))
    ready(page)
    page.wait_for_timeout(1000)
    assert bundles == []
    page.locator("#charts").scroll_into_view_if_needed()
    page.wait_for_selector(".js-plotly-plot")
    assert len(bundles) == 1
    assert "plotly" in bundles[0]


@pytest.mark.parametrize(("width", "theme"), [(360, "dark"), (1440, "light")])
def test_axe_finds_nothing(open_page, theme: str, width: int) -> None:
    """WCAG 2.2 A and AA as far as a program can see, with a fold open and in the presentation too."""
    page = open_page(QUIET, theme=theme, width=width)
    ready(page)
    page.locator("#charts").scroll_into_view_if_needed()
    page.wait_for_selector(".js-plotly-plot")
    page.locator("#contestants summary").first.click()
    page.evaluate(AXE.read_text(encoding="utf-8"))
    check(page)
    page.get_by_role("button", name="Present").click()
    check(page)


def check(page: Page) -> None:
    """Run axe and show what it found in a readable form; no tip lies over the page meanwhile."""
    page.mouse.move(0, 0)
    expect(page.locator(".tip")).to_be_hidden()
    found = page.evaluate(
        """async () => {
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
          const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
          return violations.map((v) => [v.id, v.help, ...v.nodes.slice(0, 4).map((n) => n.html.slice(0, 160) + ' ' + n.failureSummary)]);
        }"""
    )
    assert found == []


def test_standings_are_announced_when_the_player_rests(open_page) -> None:
    """Once after a step, in a sentence; never while it plays."""
    page = open_page(QUIET)
    ready(page)
    page.get_by_role("button", name="One step back").click()
    expect(page.locator("#announcer")).to_contain_text("Step 59. 1 ")


def test_space_is_drawn(open_page) -> None:
    """The 3-D view paints a surface, paths above it, and is in the link."""
    page = open_page(QUIET)
    ready(page)
    page.get_by_text("3-D", exact=True).click()
    page.wait_for_selector(".space-plot canvas")
    expect(page.locator(".space-note")).to_be_hidden(timeout=30_000)
    page.wait_for_function("() => location.hash.includes('show=space')")
    drawn = page.evaluate(
        """() => [...document.querySelectorAll('.space-plot > canvas')].map((c) => {
          const { data } = c.getContext('2d').getImageData(0, 0, c.width, c.height);
          return data.some((v) => v > 0);
        })"""
    )
    assert any(drawn)
    # What the software renderer writes about reading pixels back.
    own = ("GPU stall due to ReadPixels", "Multiple readback operations")
    open_page.complaints[:] = [c for c in open_page.complaints if not any(o in c for o in own)]


def test_knobs_explain_themselves_on_focus(open_page) -> None:
    """One sentence, for eyes and ears; Escape takes it away."""
    page = open_page(QUIET)
    ready(page)
    page.locator(".stage-surface").focus()
    page.keyboard.press("Tab")
    slider = page.get_by_role("slider", name="Rotation", exact=True)
    slider.focus()
    slider.press("ArrowRight")
    described = slider.get_attribute("aria-describedby")
    assert "anticlockwise" in page.locator(f"#{described}").inner_text()
    page.mouse.move(5, 5)
    page.locator(".knob", has_text="Rotation").hover()
    expect(page.get_by_role("tooltip")).to_contain_text("anticlockwise")
    page.keyboard.press("Escape")
    expect(page.get_by_role("tooltip")).to_be_hidden()


def test_a_tip_does_not_come_back_over_what_was_just_used(open_page) -> None:
    """Not until the pointer has been elsewhere."""
    page = open_page(QUIET)
    ready(page)
    tip, used = page.get_by_role("tooltip"), page.locator(".tool-present")
    used.hover()
    expect(tip).to_be_visible()
    used.click()
    expect(tip).to_be_hidden()
    page.wait_for_timeout(700)
    expect(tip).to_be_hidden()
    used.click()
    page.mouse.move(5, 400)
    used.hover()
    expect(tip).to_be_visible()


@pytest.mark.parametrize("width", [360, 1200])
def test_presented_figures_stay_apart(open_page, width: int) -> None:
    """No rank runs into a loss, and no name is broken: else 4 and 2.4e-21 read as one number."""
    page = open_page(QUIET, width=width)
    ready(page)
    page.locator(".tool-present").click()
    cut = "(e) => e.scrollWidth > e.clientWidth || e.getClientRects().length > 1"
    cells = page.locator("#standings tbody td").all()
    assert cells
    assert [cell.inner_text() for cell in cells if cell.evaluate(cut)] == []
    heights = {name.bounding_box()["height"] for name in page.locator(".standing-name").all()}
    assert len(heights) == 1


def test_a_second_visit_asks_for_no_script_again(open_page) -> None:
    """Far from the server, two hundred questions whether a file is still the same take seconds."""
    page = open_page("lessons")
    page.get_by_role("link", name="Surfaces").click()
    ready(page)
    page.reload()
    ready(page)
    sent = """() => performance.getEntriesByType('resource')
        .filter(({ name, transferSize }) => /[/](src|styles)[/]/.test(name) && transferSize > 0).length"""
    kept = "() => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/src/')).length"
    assert page.evaluate(kept) > 100
    assert page.evaluate(sent) == 0
