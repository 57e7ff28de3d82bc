"""Basins in the stage: maps that agree with the API and with the races from their starts."""

import json
import re
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looks import hash_of, ready, set_knob
from tests.server import Server

pytestmark = pytest.mark.browser

RATES = {"momentum": 0.01, "adam": 0.3}
STEPS = 120
MAPS = (
    f"#v=1&surface=himmelblau&steps={STEPS}&rates=given&start=0,-1&step={STEPS}&show=basins"
    f"&contestants=" + ";".join(f"{name}(learning_rate:{rate})" for name, rate in RATES.items())
)


def mapped(page: Page) -> None:
    """Wait until shares stand in the table, which they do when maps are complete."""
    page.wait_for_function(
        "() => [...document.querySelectorAll('#basins tbody td')].some((d) => d.textContent !== '–')",
        timeout=120_000,
    )


def shares(page: Page) -> list[list[str]]:
    """The rows of the table: minima, under way, diverged, median steps."""
    return [row.locator("td").all_inner_texts() for row in page.locator("#basins tbody tr").all()]


def asked(server: Server, path: str, **changes: Any) -> dict[str, Any]:
    """What the API answers about the very same contestants."""
    contestants = [
        {"optimizer": name, "knobs": {"learning_rate": rate}} for name, rate in RATES.items()
    ]
    body = {"surface": {"id": "himmelblau"}, "steps": STEPS, "contestants": contestants}
    data = json.dumps(body | changes).encode()
    request = Request(f"{server.url}/api/v1/{path}", data, {"Content-Type": "application/json"})
    with urlopen(request, timeout=120) as answer:
        return json.load(answer)


def test_maps_agree_with_the_api_and_with_a_race_from_a_start(open_page, server: Server) -> None:
    """Shares as POST /basins has them; a click races from the middle of a cell and ends as it says."""
    page = open_page(MAPS)
    ready(page)
    expect(page.locator(".map-panel .panel-name")).to_have_text(["Momentum", "Adam"])
    mapped(page)
    whole = asked(server, "basins")
    for told, row in zip(whole["contestants"], shares(page), strict=True):
        figures = [*told["shares"], told["under_way"], told["diverged"]]
        for share, text in zip(figures, row, strict=False):
            if not text.startswith("<"):
                assert float(text) == pytest.approx(100 * share, abs=0.51)
    expect(page.locator("#basins [role=status]")).to_contain_text("percent reach minimum 1")

    field = page.locator(".map-field").first
    box = field.bounding_box()
    assert box is not None
    place = {"x": box["width"] * 0.8, "y": box["height"] * 0.3}
    field.hover(position=place)
    expect(page.locator(".readout")).to_contain_text("reaches minimum")
    said = page.locator(".readout").inner_text()
    field.click(position=place)
    page.wait_for_function("() => !location.hash.includes('start=0,-1')")
    start = [float(part) for part in hash_of(page)["start"].split(",")]
    column, row = whole["x"].index(start[0]), whole["y"].index(start[1])
    minimum = whole["contestants"][0]["minimum"][row][column]
    steps = whole["contestants"][0]["steps"][row][column]
    assert f"reaches minimum {minimum + 1} in {steps} steps" in said
    raced = asked(server, "races", start=start)["contestants"][0]["points"][-1]
    known = whole["surface"]["minima"][minimum]
    assert raced == pytest.approx([known["x"], known["y"]], abs=0.1)
    # The picture moved its start, no map: nothing but the start can be undone.
    before = shares(page)
    page.get_by_role("button", name="Undo").click()
    page.wait_for_function("() => location.hash.includes('start=0,-1')")
    assert shares(page) == before
    expect(page.get_by_role("button", name="Undo")).to_be_disabled()


def test_another_rate_gives_other_maps_and_none_where_no_minimum_is_known(open_page) -> None:
    """A knob typed or dragged changes one map alone; without minima the page says why all is grey."""
    page = open_page(MAPS.replace("show=basins", "show=contour"))
    ready(page)
    page.get_by_role("radio", name="Basins").check(force=True)
    mapped(page)
    before = shares(page)
    fetched: list[Any] = []
    page.on("request", lambda one: fetched.append(one) if one.url.endswith("/basins") else None)
    page.locator("#contestants summary", has_text="Momentum").click()
    slider = page.locator("#contestants .contestant").first.locator("input[type=range]").first
    drag = "(e) => { e.value -= 60; e.dispatchEvent(new Event('input')); }"
    slider.evaluate(drag)
    expect(page.locator("#basins .card-aside")).to_have_text("of 4,096 starts")
    assert shares(page)[0] != before[0]
    assert shares(page)[1] == before[1]
    slider.evaluate("(e) => e.dispatchEvent(new Event('change'))")
    expect(page.locator("#basins .card-aside")).to_have_text("of 65,536 starts")
    mapped(page)
    assert shares(page)[0] != before[0]
    assert shares(page)[1] == before[1]
    contestants = [one["optimizer"] for way in fetched for one in way.post_data_json["contestants"]]
    assert set(contestants) == {"momentum"}, "Adam's map is the same: nobody asks for it."
    set_knob(page, "Steps", "30")
    expect(page.locator(".maps-key")).to_contain_text("under way after 30")
    page.get_by_text("A formula of your own").click()
    page.get_by_label("f(x, y) =").fill("x - y^2/9")
    page.get_by_role("button", name="Race on it").click()
    expect(page.locator(".maps-key")).to_contain_text("No minimum", timeout=60_000)


def test_no_frame_is_asked_for_before_there_is_a_tile(open_page) -> None:
    """A browser would run it, empty, before it reads what has arrived."""
    page = open_page(MAPS.replace("show=basins", "show=contour"))
    ready(page)
    page.route("**/api/v1/basins", lambda way: None)
    page.wait_for_function("() => document.querySelector('.js-plotly-plot')")
    page.wait_for_timeout(500)
    page.evaluate("""() => {
      const request = requestAnimationFrame.bind(globalThis);
      globalThis.asked = 0;
      globalThis.requestAnimationFrame = (paint) => { asked += 1; return request(paint); };
    }""")
    with page.expect_request("**/api/v1/basins"):
        page.get_by_role("radio", name="Basins").check(force=True)
    expect(page.locator(".map-panel").first).to_be_visible()
    page.wait_for_timeout(200)
    assert page.evaluate("asked") == 0


def test_tuned_maps_say_that_another_start_is_tuned_anew(open_page) -> None:
    """In the note and at the start under the pointer; by hand, neither."""
    page = open_page(MAPS.replace("rates=given", "rates=tuned"))
    ready(page)
    mapped(page)
    note = page.locator("#basins .note")
    expect(note).to_contain_text("A click on another one tunes them anew")
    page.locator(".map-field").first.hover(position={"x": 30, "y": 30})
    expect(page.locator(".readout")).to_contain_text("as tuned now")
    page.get_by_role("radio", name="By hand").check(force=True)
    expect(note).to_be_hidden()
    ready(page)
    page.locator(".map-field").first.hover(position={"x": 40, "y": 40})
    expect(page.locator(".readout")).to_have_text(
        re.compile(r"(reaches|under way|diverges)(?!.*tuned)")
    )


def test_a_pit_that_is_not_listed_is_told_from_being_under_way(open_page, server: Server) -> None:
    """On Rastrigin a creeping walk rests in the pit where it began: column, key and words say so."""
    page = open_page(MAPS.replace("himmelblau", "rastrigin").replace(":0.01)", ":0.001)"))
    ready(page)
    mapped(page)
    heads = page.locator("#basins thead .basin-head")
    expect(heads).to_have_text(["1", "else", "way", "div.", "steps"])
    contestants = [{"optimizer": "momentum", "knobs": {"learning_rate": 0.001}}]
    told = asked(server, "basins", surface={"id": "rastrigin"}, contestants=contestants)
    elsewhere = told["contestants"][0]["elsewhere"]
    assert elsewhere > 0.8
    assert float(shares(page)[0][1]) == pytest.approx(100 * elsewhere, abs=0.51)
    key = page.locator(".maps-key")
    expect(key).to_contain_text(f"at rest at another minimum, {len(told['pits'])} found")
    page.locator(".map-field").first.hover(position={"x": 30, "y": 30})
    expect(page.locator(".readout")).to_contain_text(
        "comes to rest at another minimum, (−3.98, 3.98)"
    )
    # Steps are known of the surface's own minima alone.
    page.get_by_text("Steps needed").click()
    expect(key).not_to_contain_text("found")
    expect(key).to_contain_text("at rest at another minimum")


def test_the_maps_are_reached_by_keys_alone(open_page) -> None:
    """A crosshair moved by arrows, Enter to race, Enter to enlarge, Escape back to the same head."""
    page = open_page(MAPS)
    ready(page)
    mapped(page)
    field = page.locator(".map-field").nth(1)
    field.focus()
    for key in ("ArrowRight", "ArrowUp", "Shift+ArrowUp"):
        field.press(key)
    expect(page.locator(".maps [role=status]")).to_contain_text("minimum")
    field.press("Enter")
    page.wait_for_function("() => !location.hash.includes('start=0,-1')")
    page.get_by_role("button", name="Adam: show its map large").press("Enter")
    expect(page.locator(".stage-bar-name")).to_have_text("Adam")
    page.wait_for_function("() => location.hash.includes('large=yes')")
    page.get_by_role("button", name="All maps").focus()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Adam: show its map large")).to_be_focused()
    page.wait_for_function("() => !location.hash.includes('large=')")


def test_the_maps_can_be_taken_away(open_page, tmp_path: Path) -> None:
    """An SVG with every contestant's name, the key, and each map as an image of its own cells."""
    page = open_page(MAPS)
    ready(page)
    mapped(page)
    page.get_by_role("button", name="Export").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as SVG").click()
    assert download.value.suggested_filename == f"descent-lab-himmelblau-basins-step-{STEPS}.svg"
    download.value.save_as(tmp_path / "maps.svg")
    text = (tmp_path / "maps.svg").read_text(encoding="utf-8")
    for word in ("Momentum", "Adam", "minimum reached", f"under way after {STEPS}", "diverged"):
        assert word in text
    assert text.count('image-rendering="pixelated"') == 2


@pytest.mark.parametrize("width", [1100, 1200, 1440, 1500])
def test_the_bar_above_the_maps_has_room(open_page, width: int) -> None:
    """What a start does is said beside the views' names or below them, never over or instead of them."""
    page = open_page(MAPS, width=width)
    mapped(page)
    page.locator(".map-field").first.hover()
    expect(page.locator(".readout")).to_contain_text("reaches")
    clipped = "(all) => all.filter((e) => e.scrollWidth > e.clientWidth + 1).length"
    assert page.locator(".stage-top > .segmented").evaluate_all(clipped) == 0
    bar = page.locator(".stage-top").bounding_box()
    assert bar["y"] + bar["height"] <= page.locator(".map-head").first.bounding_box()["y"]


@pytest.mark.parametrize("width", [1440, 1700, 1920])
def test_presented_maps_keep_table_and_bar_whole(open_page, width: int) -> None:
    """No column of the table is out of sight, and a long sentence about a start stays above the maps."""
    page = open_page(MAPS, width=width)
    mapped(page)
    page.get_by_role("button", name="Present").click()
    clipped = "(all) => all.filter((e) => e.scrollWidth > e.clientWidth + 1).length"
    assert page.locator(".basins-table :is(td, .basin-name)").evaluate_all(clipped) == 0
    table, card = (page.locator(f".basins-{name}").bounding_box() for name in ("table", "card"))
    assert table["x"] + table["width"] <= card["x"] + card["width"]
    page.locator(".map-field").first.hover()
    expect(page.locator(".readout")).to_contain_text("reaches")
    bar, stage = (page.locator(f".{name}").bounding_box() for name in ("readout", "stage-frame"))
    assert bar["x"] + bar["width"] <= stage["x"] + stage["width"]
    assert bar["y"] + bar["height"] <= page.locator(".map-head").first.bounding_box()["y"]


def test_a_large_map_is_taken_away_with_its_title_and_axes(open_page, tmp_path: Path) -> None:
    """Its title is not cut, and the numbers along its borders are those of the stage."""
    page = open_page(f"{MAPS}&selected=2&large=yes")
    ready(page)
    mapped(page)
    page.get_by_role("button", name="Export").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as SVG").click()
    download.value.save_as(tmp_path / "map.svg")
    text = (tmp_path / "map.svg").read_text(encoding="utf-8")
    assert ">Himmelblau: minimum reached from every start</text>" in text
    for number in ("−4", "−2", "0", "2", "4"):
        assert f">{number}</text>" in text
