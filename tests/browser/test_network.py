"""The Networks page: it trains, can be stopped, scrubbed, changed, compared, shared and fed."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.looks import hash_of, set_knob
from tests.browser.test_reach import AXE, check
from tests.server import running

pytestmark = pytest.mark.browser

SMALL = (
    "networks#v=1&data=moons&points=80&steps=60&frames=6&recipe=hidden:1x4"
    "&contestants=adam(learning_rate:0.01);momentum(learning_rate:0.1)&frame=6"
)
"""A link to a small training that stands at its last frame."""

COMPILING = 120_000


def trained(page: Page) -> None:
    """Wait until nothing is under way and a training is on the page."""
    page.wait_for_selector("#player[aria-busy=false]", timeout=COMPILING)
    expect(page.locator(".progress-words")).to_contain_text("to learn from", timeout=COMPILING)


def retrained(page: Page) -> None:
    """Wait until a training that was just asked for is there: it begins a moment later."""
    page.wait_for_timeout(400)
    trained(page)


def scrubber(page: Page) -> Locator:
    """The slider of the player."""
    return page.get_by_role("slider", name="Frame", exact=True)


def player(page: Page) -> str:
    """What the player says: "epoch 3 / 6 · 60 steps"."""
    return " ".join(page.locator(".player-step").inner_text().split())


def names(page: Page) -> list[str]:
    """The contestants of the card, in order."""
    return page.locator("#contestants .contestant-name").all_inner_texts()


def choice(page: Page, name: str) -> Locator:
    """The common recipe's choice for a slot."""
    return page.locator("#recipe").get_by_label(name, exact=True)


def test_the_page_opens_on_networks_that_train_to_the_end(open_page) -> None:
    """By themselves; the first picture is there before the last step."""
    page = open_page("networks")
    expect(page.locator("#contestants .contestant")).to_have_count(6)
    trained(page)
    assert "600 steps" in page.locator(".progress-words").inner_text()
    expect(page.get_by_role("button", name="Play")).to_be_visible(timeout=30_000)
    assert player(page).endswith("600 steps")
    assert page.locator("#multiples canvas").count() >= 6


def test_the_player_scrubs_and_keys_work(open_page) -> None:
    """Buttons, slider and keys go through the frames; digits hide, P presents, ? explains."""
    page = open_page(SMALL)
    trained(page)
    assert player(page).endswith("60 steps")
    page.get_by_role("button", name="One frame back").click()
    assert player(page).endswith("50 steps")
    scrubber(page).fill("2")
    assert player(page).endswith("20 steps")
    page.locator("#player").focus()
    for key, step in [("ArrowRight", 30), ("Home", 0), ("ArrowRight", 10), ("End", 60)]:
        page.keyboard.press(key)
        assert player(page).endswith(f" {step} steps")
    page.keyboard.press("1")
    expect(page.locator("#contestants .contestant").first).to_have_class("contestant muted")
    page.keyboard.press("1")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("p")
    expect(page.locator("#contestants")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.locator("#contestants")).to_be_visible()
    page.keyboard.press(" ")
    page.wait_for_function("() => location.hash.endsWith('frame=6')")
    expect(page.locator("#announcer")).to_contain_text("Step 60, validation accuracy: Adam")


def test_reduced_motion_shows_the_finished_picture(open_page) -> None:
    """Nothing plays by itself for those who asked for less motion."""
    page = open_page(SMALL.replace("&frame=6", ""), reduced_motion="reduce")
    trained(page)
    assert player(page).endswith("60 steps")
    expect(page.get_by_role("button", name="Play")).to_be_visible()


def test_a_technique_is_switched_on_for_all_and_for_one(open_page) -> None:
    """The link says it, undo takes it back, and one contestant may do otherwise."""
    page = open_page(SMALL)
    trained(page)
    choice(page, "Dropout").select_option("on")
    page.wait_for_function("() => location.hash.includes('layers:dropout')")
    retrained(page)
    set_knob(page, "rate", "0.5")
    page.wait_for_function("() => location.hash.includes('dropout(rate:0.5)')")
    own = page.locator("#contestants .contestant").first
    own.locator("summary").first.click()
    own.locator(".own-recipe summary").first.click()
    own.get_by_label("Activation", exact=True).select_option("relu")
    retrained(page)
    assert names(page) == ["Adam · ReLU", "Momentum · tanh"]
    own.get_by_role("button", name="Activation: as all").click()
    assert names(page) == ["Adam", "Momentum"]
    for _ in range(4):
        page.get_by_role("button", name="Undo").click()
    expect(choice(page, "Dropout")).to_have_value("")
    expect(page.get_by_role("button", name="Undo")).to_be_disabled()


def test_one_click_compares_by_initialisation(open_page) -> None:
    """One optimizer, one network for each initializer of the catalog, named by it."""
    page = open_page(SMALL)
    trained(page)
    page.get_by_role("button", name="Initialisation", exact=True).click()
    expect(page.get_by_role("button", name="Initialisation", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )
    found = names(page)
    assert {"Glorot uniform", "He normal", "Zeros"} <= set(found)
    retrained(page)
    assert page.locator("#standings tbody tr").count() == len(found)
    page.get_by_role("button", name="Optimizer", exact=True).click()
    assert names(page)[:2] == ["Momentum", "NAG"]


def test_stop_keeps_what_has_arrived(open_page) -> None:
    """A long training is ended where it is, in words, and can be played."""
    page = open_page(
        "networks#v=1&data=moons&steps=20000&frames=200&batch_size=256&recipe=hidden:4x128"
        "&contestants=adam"
    )
    page.locator(".progress-words", has_text="Training: step").wait_for(timeout=COMPILING)
    expect(page.locator(".progress-words")).to_contain_text("of 20,000")
    page.get_by_role("button", name="Stop", exact=True).click()
    expect(page.locator(".progress-words")).to_contain_text("Stopped at step")
    expect(page.get_by_role("button", name="Stop", exact=True)).to_be_hidden()
    assert int(scrubber(page).get_attribute("max") or 200) < 200


def test_a_table_of_ones_own_is_trained_on_and_travels_in_the_link(open_page) -> None:
    """Words as classes; what cannot be read is said with its line."""
    page = open_page(SMALL)
    trained(page)
    page.get_by_text("Points of your own").click()
    table = page.get_by_label("As a table")
    table.fill("x;y;label\n0,1;0,2;rain\n0,2;lots;sun")
    page.get_by_role("button", name="Use this table").click()
    expect(page.locator("#data .fault")).to_have_text("Line 3: “lots” in column 2 is no number.")
    rows = [f"0,{i};0,{9 - i};{'rain' if i < 5 else 'sun'}" for i in range(1, 10)]
    table.fill("\n".join(["x;y;label", *rows]))
    page.get_by_role("button", name="Use this table").click()
    expect(page.locator("#data .fault")).to_have_text("")
    retrained(page)
    assert "7 points to learn from, 2 held out" in page.locator(".progress-words").inner_text()
    page.wait_for_function("() => location.hash.includes('data=own:classes:rain,sun:')")
    second = open_page("networks#" + page.url.split("#")[1])
    trained(second)
    assert "7 points to learn from" in second.locator(".progress-words").inner_text()


def test_points_are_drawn_on_the_pad(open_page) -> None:
    """Click and keys add points, C switches the class, Backspace takes the last one back."""
    page = open_page(SMALL)
    trained(page)
    page.locator(".tile", has_text="Yours").click()
    pad = page.locator(".pad")
    use = page.get_by_role("button", name="Train on these")
    for k in range(4):
        pad.click(position={"x": 30 + 20 * k, "y": 60})
    page.keyboard.press("c")
    for k in range(4):
        pad.click(position={"x": 30 + 20 * k, "y": 180})
    expect(use).to_be_enabled()
    pad.press("ArrowRight")
    pad.press("Enter")
    expect(page.locator("#data [role=status]")).to_contain_text("4 of the first class, 5 of")
    pad.press("Backspace")
    expect(page.locator("#data [role=status]")).to_contain_text("4 of the first class, 4 of")
    use.click()
    page.wait_for_function("() => location.hash.includes('data=own:classes:first,second:')")
    retrained(page)


def test_an_opened_link_is_the_same_picture(open_page) -> None:
    """Set-up, frame, speed and selected contestant: all of it."""
    first = open_page(SMALL, permissions=["clipboard-read", "clipboard-write"])
    trained(first)
    choice(first, "ℓ2").select_option("on")
    set_knob(first, "Label noise", "10")
    retrained(first)
    first.get_by_label("Speed").select_option("2")
    first.locator("#multiples").get_by_role("button", name="Momentum").click()
    scrubber(first).fill("3")
    first.get_by_role("button", name="Share link").click()
    expect(first.locator(".notice-text")).to_contain_text("copied")
    link = first.evaluate("() => navigator.clipboard.readText()")
    second = open_page("networks#" + link.split("#")[1])
    trained(second)
    assert player(second) == player(first)
    assert hash_of(second) == hash_of(first)
    assert hash_of(second)["selected"] == "2"
    figures = ".panel-figure"
    assert second.locator(figures).all_inner_texts() == first.locator(figures).all_inner_texts()


def test_a_set_up_is_saved_and_opened_and_the_api_takes_it(open_page, server, tmp_path) -> None:
    """The file is a body of POST /trainings."""
    page = open_page(SMALL)
    trained(page)
    page.get_by_text("Points of your own").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save to file").click()
    path: Path = tmp_path / "set-up.json"
    download.value.save_as(path)
    body = json.loads(path.read_text("utf-8"))
    assert [c["optimizer"] for c in body["contestants"]] == ["adam", "momentum"]
    answer = page.request.post(f"{server.url}/api/v1/trainings", data=body)
    assert answer.ok
    page.get_by_role("button", name="Reset").click()
    expect(page.locator("#contestants .contestant")).to_have_count(6)
    page.get_by_label("Open", exact=True).set_input_files(path)
    expect(page.locator("#contestants .contestant")).to_have_count(2)
    retrained(page)


def test_what_the_page_takes_for_unsaid_the_api_does_too(open_page, server) -> None:
    """The recipe of a request that says nothing is the page's own."""
    page = open_page(SMALL)
    body = {"data": {"id": "moons"}, "contestants": [{"optimizer": "sgd"}]}
    answer = page.request.post(f"{server.url}/api/v1/trainings", data=body)
    request = answer.json()["request"]
    ours = page.evaluate(
        """async () => {
          const { UNSAID_NUMBERS } = await import('./src/lib/training-request.js');
          const { UNSAID } = await import('./src/lib/training-recipes.js');
          return { ...UNSAID, ...UNSAID_NUMBERS };
        }"""
    )
    theirs = request["contestants"][0] | request["data"] | request
    assert {name: theirs[name] for name in ours} == ours


def test_a_failure_is_said_and_mends_itself(open_page) -> None:
    """The picture stays while the server does not answer."""
    page = open_page(SMALL)
    trained(page)
    before = page.locator(".panel-figure").all_inner_texts()
    page.route("**/api/v1/trainings", lambda route: route.abort())
    page.get_by_role("button", name="Draw anew").click()
    expect(page.locator(".notice-text")).to_contain_text("The server does not answer")
    assert page.locator(".panel-figure").all_inner_texts() == before
    page.unroute("**/api/v1/trainings")
    expect(page.locator(".notice")).to_be_hidden(timeout=15_000)
    own = ("Failed to load resource", "net::ERR")
    open_page.complaints[:] = [c for c in open_page.complaints if not any(o in c for o in own)]


@pytest.mark.parametrize("width", [360, 768, 1440, 1920])
def test_nothing_scrolls_sideways(open_page, width: int) -> None:
    """From the narrowest phone to the projector; at 360 the pictures stand first."""
    page = open_page(SMALL, width=width, height=740 if width < 700 else 1000)
    trained(page)
    page.locator("#contestants summary").first.click()
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    if width == 360:
        hosts = ("#multiples", "#player", "#data", "#curves")
        tops = [(page.locator(host).bounding_box() or {})["y"] for host in hosts]
        assert tops == sorted(tops)
        assert tops[1] < 740
    else:
        assert page.evaluate("() => document.documentElement.scrollHeight - innerHeight") <= (
            0 if width >= 1100 else 10_000
        )


@pytest.mark.parametrize(("width", "theme"), [(360, "dark"), (1440, "light")])
def test_axe_finds_nothing(open_page, theme: str, width: int) -> None:
    """WCAG 2.2 A and AA as far as a program can see, folds open and in the presentation too."""
    page = open_page(SMALL, theme=theme, width=width)
    trained(page)
    page.locator("#curves").scroll_into_view_if_needed()
    page.wait_for_selector(".js-plotly-plot")
    page.get_by_text("Points of your own").click()
    page.locator("#contestants summary").first.click()
    page.locator(".own-recipe summary").first.click()
    page.evaluate(AXE.read_text(encoding="utf-8"))
    check(page)
    page.get_by_role("button", name="Present").click()
    check(page)


def test_it_works_beneath_a_sub_path(browser) -> None:
    """All addresses are relative, from /networks too."""
    with running({"DESCENT_LAB_ROOT_PATH": "/lab"}) as server:
        page = browser.new_context().new_page()
        page.goto(f"{server.url}/lab/{SMALL}")
        trained(page)
        page.get_by_role("link", name="Surfaces").click()
        assert page.url == f"{server.url}/lab/"
        page.context.close()
