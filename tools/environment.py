"""Make .venv and install a lock file into it, checked by hash: with uv, or where it fails with pip.

Usage: python tools/environment.py requirements.lock
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if sys.platform == "win32" else "bin")
PYTHON = SCRIPTS / "python"
TESTS = "requirements-dev.lock"
CHECKED = ["--require-hashes", "--only-binary", ":all:", "--quiet"]
"""Wheels only, every file's hash compared."""


def uv() -> str | None:
    """Where uv is, if it runs (a version manager may leave a shim that does not)."""
    path = shutil.which("uv")
    if path and subprocess.run([path, "--version"], capture_output=True).returncode == 0:
        return path
    return None


def run(*command: str | Path) -> None:
    """Run a command, its output shown; leave with its code if it fails."""
    code = subprocess.run([str(part) for part in command], cwd=ROOT).returncode
    if code:
        sys.exit(code)


def create(uv: str | None) -> None:
    """An environment that uses this very Python; one that uses another version is made anew."""
    if PYTHON.exists():
        ask = "import sys; print(*sys.version_info[:2])"
        found = subprocess.run([PYTHON, "-c", ask], capture_output=True, text=True).stdout.split()
        if found == [str(part) for part in sys.version_info[:2]]:
            return
    print(f"Making {VENV.name} with Python {sys.version.split()[0]}", flush=True)
    if uv:
        run(uv, "venv", "--quiet", "--clear", "--python", sys.executable, VENV)
        return
    try:
        import ensurepip  # noqa: F401 - (Debian packages it apart)
    except ImportError:
        sys.exit("This Python cannot make environments. Install python3-venv or uv.")
    run(sys.executable, "-m", "venv", "--clear", VENV)


def fetched() -> str | None:
    """uv within the environment, as the lock file for tests pins it: pip takes twice the time."""
    entry = re.search(r"^uv==.*?(?=^\S|\Z)", (ROOT / TESTS).read_text("utf-8"), re.M | re.S)
    assert entry is not None
    pin = VENV / "uv.lock"
    pin.write_text(entry.group(), encoding="utf-8")
    return str(SCRIPTS / "uv") if pip(str(pin)) == 0 else None


def pip(lock: str) -> int:
    """Install what a lock file says, with pip; the exit status."""
    command = [PYTHON, "-m", "pip", "install", "--disable-pip-version-check", *CHECKED, "-r", lock]
    return subprocess.run(command, cwd=ROOT).returncode


def install(uv: str | None, lock: str) -> None:
    """Exactly what the lock file says. uv knows nothing of pip's settings: a mirror, for one."""
    if uv:
        print(f"Installing {lock} with uv", flush=True)
        command = [uv, "pip", "install", "--python", PYTHON, "--compile-bytecode", *CHECKED]
        if subprocess.run([*command, "-r", lock], cwd=ROOT).returncode == 0:
            return
    print(f"Installing {lock} with pip", flush=True)
    sys.exit(pip(lock))


if __name__ == "__main__":
    tool = uv()
    create(tool)
    install(tool or fetched(), sys.argv[1])
