"""What is taken away: files that hold what is on the screen, and code that asks for it again."""

import base64
import csv
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looks import QUIET, ready
from tests.browser.test_network import SMALL, trained
from tests.browser.test_reach import AXE, check

pytestmark = pytest.mark.browser

SHORT = "#v=1&surface=saddle&steps=20&rates=same&contestants=nag;adam&step=12"
"""A link to a race whose video is soon made."""


def export(page: Page, part: str = "Files") -> None:
    """Open the dialog at one of its parts, from the keyboard."""
    page.get_by_role("button", name="Export").focus()
    page.keyboard.press("Enter")
    page.get_by_role("dialog").get_by_text(part, exact=True).click()


def saved(page: Page, button: str) -> Path:
    """The file that a button gives."""
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    path = Path(download.value.path())
    return path.rename(path.with_name(download.value.suggested_filename))


def table(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    return list(csv.DictReader(path.read_text().splitlines()))


def code(page: Page, language: str) -> str:
    """The request as text in a language."""
    page.get_by_role("dialog").get_by_text(language, exact=True).click()
    return page.get_by_role("region", name="Request").inner_text()


def ran(*command: str) -> str:
    """What a command prints."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout


PIXELS = """async ([png, svg]) => {
  const load = async (data, type) => {
    const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([bytes], { type }));
    await image.decode();
    return image;
  };
  const images = [await load(png, "image/png"), await load(svg, "image/svg+xml")];
  const { width, height } = images[0];
  const [a, b] = images.map((image) => {
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width: width / 2, height: height / 2 });
    const context = canvas.getContext("2d");
    context.imageSmoothingQuality = "high";
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return context.getImageData(0, 0, canvas.width, canvas.height).data;
  });
  const colours = new Set();
  let far = 0;
  for (let i = 0; i < a.length; i += 4) {
    colours.add((a[i] << 16) | (a[i + 1] << 8) | a[i + 2]);
    const apart = Math.max(...[0, 1, 2].map((k) => Math.abs(a[i + k] - b[i + k])));
    if (apart > 48) far += 1;
  }
  return { width, height, svg: [images[1].width, images[1].height], colours: colours.size,
           far: (4 * far) / a.length };
}"""


def compared(page: Page, png: Path, svg: Path) -> dict:
    """Both pictures as the browser shows them: sizes, colours, and the share of pixels that differ."""
    files = [base64.b64encode(path.read_bytes()).decode() for path in (png, svg)]
    return page.evaluate(PIXELS, files)


def check_pictures(page: Page, png: Path, svg: Path) -> None:
    """Both are full of colours, and the same picture."""
    seen = compared(page, png, svg)
    assert [seen["width"], seen["height"]] == [2 * size for size in seen["svg"]]
    assert seen["colours"] > 200
    assert seen["far"] < 0.01


def test_a_race_leaves_as_table_picture_and_code(open_page) -> None:
    """The table holds the very race, both pictures are one, and both programs run."""
    page = open_page(QUIET, permissions=["clipboard-read", "clipboard-write"])
    ready(page)
    export(page)
    rows = table(saved(page, "Save as CSV"))
    whole = saved(page, "Save as JSON")
    expect(page.get_by_text("Saved as descent-lab-bowl-60-steps.json")).to_be_visible()
    race = json.loads(whole.read_text())
    assert [(row["contestant"], float(row["x"]), float(row["y"])) for row in rows] == [
        (one["optimizer"], *point) for one in race["contestants"] for point in one["points"]
    ]
    png, svg = saved(page, "Save as PNG"), saved(page, "Save as SVG")
    assert [png.name, svg.name] == [f"descent-lab-bowl-step-60.{kind}" for kind in ("png", "svg")]
    assert ">Adam" in svg.read_text()
    check_pictures(page, png, svg)
    page.get_by_role("dialog").get_by_text("Request", exact=True).click()
    python = code(page, "Python")
    page.get_by_role("button", name="Copy", exact=True).click()
    assert page.evaluate("() => navigator.clipboard.readText()") == python
    last = ran(sys.executable, "-c", python).splitlines()[-1].split()
    assert last[1] == "adam"
    assert float(last[2]) == race["contestants"][2]["losses"][-1]
    if shutil.which("curl"):
        lines = ran("sh", "-c", code(page, "curl")).splitlines()
        assert [json.loads(line)["kind"] for line in (lines[0], lines[-1])] == ["start", "end"]
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Export")).to_be_focused()


def test_a_training_leaves_likewise(open_page) -> None:
    """Its panels, its table, its program."""
    page = open_page(SMALL)
    trained(page)
    export(page)
    rows = table(saved(page, "Save as CSV"))
    assert [row["contestant"] for row in rows] == ["adam"] * 7 + ["momentum"] * 7
    png, svg = saved(page, "Save as PNG"), saved(page, "Save as SVG")
    assert png.name == "descent-lab-moons-step-60.png"
    check_pictures(page, png, svg)
    page.get_by_role("dialog").get_by_text("Request", exact=True).click()
    steps = {
        int(line.split()[0])
        for line in ran(sys.executable, "-c", code(page, "Python")).splitlines()
    }
    assert steps == {0, 10, 20, 30, 40, 50, 60}


def test_maps_and_landscapes_are_asked_for_by_a_program_of_their_own(open_page) -> None:
    """What is on the screen is what the request asks for: the same shares, all rows."""
    page = open_page(f"{QUIET}&show=basins")
    ready(page)
    expect(page.locator("#basins")).to_contain_text("of 65,536 starts")
    told = page.locator(".basins-table tbody tr td:nth-child(2)").all_inner_texts()
    export(page, "Request")
    printed = [
        line.split() for line in ran(sys.executable, "-c", code(page, "Python")).splitlines()
    ]
    assert [name for name, _ in printed] == ["momentum", "nag", "adam"]
    shares = [100 * json.loads(share)[0] for _, share in printed]
    assert shares == [pytest.approx(float(cell), abs=0.5) for cell in told]
    page = open_page(f"{SMALL}&landscape=yes")
    page.wait_for_selector(".landscape[aria-busy=false]", timeout=120_000)
    expect(page.locator(".landscape-story strong")).to_contain_text("variance", timeout=120_000)
    export(page, "Request")
    python = code(page, "Python")
    assert "/landscapes" in python
    rows = [int(line.split()[0]) for line in ran(sys.executable, "-c", python).splitlines()]
    assert sorted(rows) == list(range(len(rows)))
    assert len(rows) > 8


WATCH = """async ([data, type]) => {
  const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
  const video = document.createElement("video");
  Object.assign(video, { muted: true, src: URL.createObjectURL(new Blob([bytes], { type })) });
  await new Promise((done, failed) => {
    video.onloadeddata = done;
    video.onerror = () => failed(new Error(video.error.message));
  });
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width: 160, height: 160 });
  const shot = async (time) => {
    video.currentTime = time;
    await new Promise((done) => { video.onseeked = done; });
    canvas.getContext("2d").drawImage(video, 0, 0, 160, 160);
    return canvas.toDataURL();
  };
  const shots = [await shot(0.01), await shot(0.26), await shot(0.45)];
  return { duration: video.duration, different: new Set(shots).size };
}"""


def watched(page: Page, film: Path) -> dict:
    """How long a video is, and how many of three of its pictures differ."""
    kind = f"video/{film.suffix[1:]}"
    return page.evaluate(WATCH, [base64.b64encode(film.read_bytes()).decode(), kind])


def test_the_animation_leaves_as_a_video(open_page) -> None:
    """Exact where pictures can be encoded, recorded where they cannot, and a sentence where neither."""
    page = open_page(SHORT, width=360, theme="dark")
    ready(page)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    export(page, "Request")
    check(page)
    page.get_by_role("dialog").get_by_text("Files", exact=True).click()
    check(page)
    assert page.evaluate("() => document.documentElement.scrollWidth") == 360
    film = saved(page, "Save as video")
    assert film.name == "descent-lab-saddle.mp4"
    # 20 steps at 40 a second, and the finished picture for a while.
    assert watched(page, film) == {"duration": pytest.approx(2.0, abs=0.05), "different": 3}
    page.evaluate("() => { delete window.VideoEncoder; }")
    recorded = watched(page, saved(page, "Save as video"))
    assert recorded["different"] > 1
    page.evaluate("() => { delete window.MediaRecorder; }")
    page.get_by_role("button", name="Save as video").click()
    expect(page.get_by_text("This browser makes no videos")).to_be_visible()


def test_a_video_can_be_called_off(open_page) -> None:
    """And the focus goes with what there is to press."""
    page = open_page("#v=1&surface=bowl&steps=2000&rates=same&contestants=adam&step=0")
    ready(page)
    export(page)
    page.get_by_role("button", name="Save as video").click()
    expect(page.get_by_role("progressbar", name="Drawing the video")).to_be_visible()
    cancel = page.get_by_role("button", name="Cancel")
    expect(cancel).to_be_focused()
    cancel.click()
    expect(page.get_by_text("Called off.")).to_be_visible()
    expect(page.get_by_role("button", name="Save as video")).to_be_focused()
