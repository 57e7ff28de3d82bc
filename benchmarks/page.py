"""The page in Chromium: what a frame costs while paths play, how soon a drag or a map is drawn."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from statistics import median

from playwright.sync_api import Locator, Page, sync_playwright

from benchmarks._table import Figure, p95
from tests.server import running
from tools.chromium import find

PLAY_S = 8
MOVES = 60
FRAME_MS = 1000 / 60

RULES = ("sgd", "momentum", "nag", "adagrad", "rmsprop", "adam")
TWELVE = ";".join(
    f"{rule}(learning_rate:{rate})@{2 * place + other}"
    for place, rule in enumerate(RULES)
    for other, rate in enumerate((0.0005, 0.001))
)
BASINS = (
    "#v=1&surface=himmelblau&steps=500&rates=given&step=0&contestants=momentum(learning_rate:0.005);"
    "nag(learning_rate:0.005);adagrad(learning_rate:0.5);rmsprop(learning_rate:0.03);"
    "adam(learning_rate:0.1);nadam(learning_rate:0.1)"
)
RACERS = 6
VISITS = 11
NUDGES = 12
FLAGS = ["--no-sandbox", "--disable-dev-shm-usage", "--enable-unsafe-swiftshader"]


def figures() -> Iterator[Figure]:
    """The peer of a frame is the display's own 16.7 ms; of a drag, the same."""
    path = find()
    if path is None:
        return
    with running() as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.add_init_script(path=Path(__file__).with_name("probe.js"))
        yield from _playing(page, server.url)
        yield _dragging(page, server.url)
        yield from _mapping(page, f"{server.url}/{BASINS}")
        browser.close()


def _playing(page: Page, url: str) -> Iterator[Figure]:
    page.goto(f"{url}/#v=1&surface=rosenbrock&steps=2000&rates=given&contestants={TWELVE}&speed=4")
    page.get_by_role("button", name="Pause").wait_for()
    page.wait_for_timeout(1000)
    page.evaluate("noted.frames.length = 0")
    page.wait_for_timeout(PLAY_S * 1000)
    frames = page.evaluate("noted.frames")
    gaps = [after["at"] - frame["at"] for frame, after in pairwise(frames)]
    script = p95([frame["script"] for frame in frames])
    rate = 1000 / median(gaps)
    what = "12 paths × 2,000 steps playing in Chromium"
    yield Figure(
        f"{what}: main thread's script a frame (p95), beside a frame",
        f"{script:.2f} ms",
        f"{FRAME_MS:.1f} ms",
        f"{script / FRAME_MS:.2f} ×",
        "≤ 4 ms",
        script <= 4,
    )
    yield Figure(
        f"{what}: frames a second (median), beside the display's",
        f"{rate:.0f}",
        "60",
        f"{rate / 60:.2f} ×",
        "60",
        rate >= 59,
    )


def _dragging(page: Page, url: str) -> Figure:
    page.goto("about:blank")
    page.goto(url)
    page.get_by_role("button", name="Pause").wait_for()
    page.wait_for_timeout(2000)
    box = page.locator(".stage-pin").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    for move in range(1, MOVES + 1):
        page.mouse.move(x + move, y + move % 7)
        page.wait_for_timeout(100)
    page.mouse.up()
    drags = page.evaluate("noted.drags")
    if len(drags) < MOVES / 2:
        raise AssertionError(f"only {len(drags)} of {MOVES} moves were seen to be drawn")
    took = p95(drags)
    return Figure(
        f"drag of the start: from move to new paths (p95 of {len(drags)}), beside a frame",
        f"{took:.0f} ms",
        f"{FRAME_MS:.1f} ms",
        f"{took / FRAME_MS:.1f} ×",
        "≤ 50 ms",
        took <= 50,
    )


def _mapping(page: Page, url: str) -> Iterator[Figure]:
    _visit(page, url)  # compiles
    tile, first, done = zip(*(_visit(page, url) for _ in range(VISITS)), strict=True)
    what = "basins of six on Himmelblau in Chromium"
    yield _within(f"{what}: first map's picture (median)", median(tile), 100)
    yield _within(f"{what}: first picture of all (median)", median(first), 100)
    yield _within(f"{what}: complete (median)", median(done), 600)
    page.locator("#contestants summary").first.click()
    one = page.locator("#contestants .contestant input[type=range]").first
    _nudge(page, one, 1)  # compiles: a race that only shows its paths is another program
    yield _within(f"{what}: from a knob's move to its map (p95)", p95(_nudge(page, one, 1)), 60)
    turn = page.locator("#surface input[type=range]").first
    all_six = p95(_nudge(page, turn, RACERS))
    yield _within(f"{what}: from a turn of the surface to six maps (p95)", all_six, 60)


def _visit(page: Page, url: str) -> tuple[float, float, float]:
    """Open the maps of a race that rests: ms until one has a picture, all have, all are done."""
    page.goto("about:blank")
    page.goto(url)
    page.wait_for_selector(".notices[aria-busy=false]", state="attached")
    page.wait_for_timeout(2000)
    begun = page.evaluate(
        """() => {
             noted.maps.length = 0;
             const begun = performance.now();
             document.querySelector('#stage input[value=basins]').click();
             return begun;
           }"""
    )
    page.wait_for_function(
        "() => /\\d/.test(document.querySelector('#basins tbody td')?.textContent)"
    )
    page.wait_for_timeout(500)
    maps = page.evaluate("noted.maps")
    whole = [drawn["at"] for drawn in maps if drawn["whole"]]
    return whole[0] - begun, whole[RACERS - 1] - begun, maps[-1]["at"] - begun


def _nudge(page: Page, slider: Locator, maps: int) -> list[float]:
    """Move a slider again and again: ms until quick maps of all that it changes are drawn."""
    took = []
    for _ in range(NUDGES):
        page.evaluate("noted.maps.length = 0")
        slider.evaluate(
            "(e) => { e.value = +e.value + (e.max - e.min) / 50;"
            " e.dispatchEvent(new Event('input', {bubbles: true})); }"
        )
        page.wait_for_function(f"() => noted.maps.length >= {maps}")
        drawn = page.evaluate("noted.maps")
        took.append(drawn[maps - 1]["at"] - page.evaluate("noted.input"))
    return took


def _within(what: str, took: float, target: float) -> Figure:
    return Figure(
        f"{what}, beside a frame",
        f"{took:.0f} ms",
        f"{FRAME_MS:.1f} ms",
        f"{took / FRAME_MS:.1f} ×",
        f"≤ {target:.0f} ms",
        took <= target,
    )
