"""What the browser tests read off the page, in one place: a changed class name breaks here only."""

import re

from playwright.sync_api import Locator, Page

QUIET = "#v=1&surface=bowl&steps=60&contestants=momentum;nag;adam&step=60"
"""A link to a small race that stands at its last step."""

NAN = "–"


def ready(page: Page) -> None:
    """Wait until a race is on the stage in full."""
    page.wait_for_selector(".notices[aria-busy=false]", state="attached", timeout=120_000)
    page.wait_for_function(
        "() => [...document.querySelectorAll('#standings tbody tr')].some((r) => r.cells[1].textContent !== '–')",
        timeout=120_000,
    )


def rows(page: Page) -> list[list[str]]:
    """The standings: name, rank, loss, arrived."""
    return [
        [cell.strip() for cell in row.locator("th, td").all_inner_texts()]
        for row in page.locator("#standings tbody tr").all()
    ]


def losses(page: Page) -> list[str]:
    """The column of losses."""
    return [row[2] for row in rows(page)]


def step(page: Page) -> int:
    """The step that the player says."""
    return int(page.locator(".player-at").inner_text().replace(",", ""))


def scrubber(page: Page) -> Locator:
    """The slider of the player."""
    return page.get_by_role("slider", name="Step", exact=True)


def knob(page: Page, name: str) -> Locator:
    """A knob's field for its value, by the knob's name."""
    return page.get_by_role("textbox", name=re.compile(f"{re.escape(name)}, value$"))


def set_knob(page: Page, name: str, value: str) -> None:
    """Type a value into a knob, as a person would."""
    field = knob(page, name).first
    field.fill(value)
    field.press("Enter")


def hash_of(page: Page) -> dict[str, str]:
    """The pairs of the address."""
    text = page.evaluate("() => decodeURIComponent(location.hash.slice(1))")
    return dict(part.split("=", 1) for part in text.split("&") if "=" in part)


def picture(page: Page, layer: str) -> str:
    """All that one canvas of the stage shows, as a data address."""
    return page.evaluate(
        """(layer) => {
          const canvas = [...document.querySelectorAll('#stage canvas')]
            .find((c) => c.className.includes(layer) || c.dataset.layer === layer);
          return canvas.toDataURL();
        }""",
        layer,
    )
