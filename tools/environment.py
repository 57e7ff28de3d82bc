"""Make .venv and install a lock file into it, checked by hash: with uv when present, else pip.

Usage: python tools/environment.py requirements.lock
"""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


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


def install(uv: str | None, lock: str) -> None:
    """Exactly what the lock file says, wheels only, every file's hash compared."""
    print(f"Installing {lock} with {'uv' if uv else 'pip'}", flush=True)
    options = ["--require-hashes", "--only-binary", ":all:", "--quiet", "-r", lock]
    if uv:
        run(uv, "pip", "install", "--python", PYTHON, *options)
    else:
        run(PYTHON, "-m", "pip", "install", "--disable-pip-version-check", *options)


if __name__ == "__main__":
    tool = uv()
    create(tool)
    install(tool, sys.argv[1])
