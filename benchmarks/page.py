"""The page in Chromium: what a frame costs while paths play, and how soon a drag is drawn."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright

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
