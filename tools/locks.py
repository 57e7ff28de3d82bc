"""Write the lock files anew: every package pinned by hash, for Python 3.11 to 3.13, no address.

`make lock` keeps what is pinned unless a package must move; `make lock UPGRADE=1` takes the newest.
"""

import os
import subprocess

from environment import ROOT, SCRIPTS, TESTS

# What runs the server, and that plus what tests it.
LOCKS = {
    "requirements.lock": [],
    TESTS: [
        "--group",
        "pyproject.toml:test",
        "--constraint",
        "requirements.lock",
    ],
}
HEADER = "# {name}: what `make {command}` installs, pinned by hash; written by `make lock`.\n"


def compile_lock(name: str, options: list[str]) -> None:
    """Resolve pyproject.toml for all platforms and Pythons at once, and write `name`."""
    command = [str(SCRIPTS / "uv"), "pip", "compile", "pyproject.toml", *options]
    command += ["--output-file", name, "--fork-strategy", "fewest"]
    command += ["--universal", "--python-version", "3.11"]
    command += ["--generate-hashes", "--no-header", "--no-annotate", "--quiet"]
    if os.environ.get("UPGRADE"):
        command.append("--upgrade")
    subprocess.run(command, cwd=ROOT, check=True)
    lock = ROOT / name
    header = HEADER.format(name=name, command="test" if name == TESTS else "run")
    lock.write_text(header + lock.read_text(encoding="utf-8"), encoding="utf-8")


if __name__ == "__main__":
    for name, options in LOCKS.items():
        compile_lock(name, options)
        print(f"{name} written")
