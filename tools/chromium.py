"""Find a Chromium for the browser tests, or get one: from the PATH, from apt, from Playwright.

Usage: .venv/bin/python tools/chromium.py    (says which one, or why there is none)
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = (
    "chromium-headless-shell",  # the same browser without its windows: a quarter less to do
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)
FONTS = "fonts-dejavu-core"


def on_path() -> str | None:
    """One that is installed; CHROMIUM=/where/it/is comes before all others."""
    chosen = os.environ.get("CHROMIUM")
    return chosen or next(filter(None, map(shutil.which, NAMES)), None)


def of_playwright() -> str | None:
    """The one that Playwright downloaded at some time, if it did."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def find() -> str | None:
    """A Chromium that is here already."""
    return on_path() or of_playwright()


def from_apt() -> None:
    """Debian's or Ubuntu's package, where we may install packages."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", FONTS]
        for command in (["apt-get", "update", "-qq"], *([*install, name] for name in NAMES[:2])):
            subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL)
            if on_path():
                return


def from_playwright() -> None:
    """Playwright's own download, for whoever is not root or has no apt."""
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def obtain() -> str | None:
    """A Chromium, whatever it takes."""
    for get in (from_apt, from_playwright):
        if found := find():
            return found
        print("No Chromium yet: trying", get.__name__.replace("_", " "), flush=True)
        get()
    return find()


if __name__ == "__main__":
    if found := obtain():
        print("Browser tests use", found)
    else:
        print("NO CHROMIUM could be found or installed: the browser tests are left out.")
        print("Install one (Debian: apt-get install chromium) or name it: CHROMIUM=/path make test")
