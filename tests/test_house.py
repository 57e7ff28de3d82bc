"""The rules of the house that a machine can check: first lines, addresses, versions, locks."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from tests.server import ROOT

# Put together from parts, so that this file does not break its own rule.
HOSTS = [
    "python" + "hosted.org",
    "pypi" + ".org",
    "npm" + "js.org",
    "npm" + "js.com",
    "deb.debian" + ".org",
    "playwright.azure" + "edge.net",
]
MACHINE = re.compile(r"(?<![\w.])/(?:work|root|home/\w+|Users/\w+|opt/(?:wheels|pypi))/")
TEXT = {
    ".py", ".js", ".ts", ".css", ".html", ".md", ".toml", ".yml", ".json", ".jsonc", ".lock", ".sh",
    ".c", "",
}  # fmt: skip
# A first line cannot be a comment in these, or they are written by a tool.
NO_FIRST_LINE = {"package.json", "package-lock.json", "LICENSE", "README.md"}
NO_FIRST_LINE |= {path.name for path in (ROOT / "tests" / "oracle").glob("*.json")}
COMMENT = {
    ".py": r'(#!.*\n)?r?"""\S.*',
    ".js": r"(// .+|/\*\*? ?\S.*)",
    ".ts": r"(// .+|/\*\*? ?\S.*)",
    ".css": r"/\* ?\S.*",
    ".html": r"(?i)<!doctype html>\n(<!--.*|<html.*)",
    ".md": r"# .+",
    ".toml": r"# .+",
    ".yml": r"# .+",
    ".jsonc": r"// .+",
    ".lock": r"# .+",
    ".c": r"(// .+|/\* ?\S.*)",
    "": r"(#!.*\n)?# .+",
}


def tracked() -> list[Path]:
    """Every text file that is in git."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    paths = [ROOT / name for name in listed.split("\0") if name]
    return [path for path in paths if path.suffix in TEXT and path.is_file()]


FILES = tracked()


def test_every_file_says_first_what_it_is_for():
    silent = [
        str(path.relative_to(ROOT))
        for path in FILES
        if path.name not in NO_FIRST_LINE
        and path.suffix in COMMENT
        and not re.match(COMMENT[path.suffix], path.read_text(encoding="utf-8"))
    ]
    assert silent == []


@pytest.mark.parametrize("host", HOSTS)
def test_no_file_names_a_download_address(host: str):
    assert [str(path) for path in FILES if host in path.read_text(encoding="utf-8")] == []


def test_no_file_names_a_path_of_somebodys_machine():
    named = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in FILES
        if (match := MACHINE.search(path.read_text(encoding="utf-8")))
    ]
    assert named == []


def test_the_version_is_stated_once_and_agrees():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    from backend import __version__

    assert project["version"] == __version__
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## {__version__}" in changelog


def test_what_is_declared_is_locked():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    name = re.compile(r"[\w-]+")
    for lock, wanted in {
        "requirements.lock": project["project"]["dependencies"],
        "requirements-dev.lock": project["dependency-groups"]["test"],
    }.items():
        text = (ROOT / lock).read_text(encoding="utf-8")
        locked = set(re.findall(r"^([\w.-]+)==", text, flags=re.MULTILINE))
        assert {name.match(one).group() for one in wanted} <= locked
        assert text.count("--hash=sha256:") >= len(locked)


def test_every_folder_of_tests_is_a_package():
    folders = {path.parent for path in (ROOT / "tests").rglob("test_*.py")}
    assert [folder for folder in folders if not (folder / "__init__.py").exists()] == []
