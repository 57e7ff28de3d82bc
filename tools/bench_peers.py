"""Install the peers that only benchmarks/ compares with (pyproject.toml's group `bench`); large."""

import tomllib

from environment import PYTHON, ROOT, run

if __name__ == "__main__":
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    run(PYTHON, "-m", "ensurepip")  # uv makes environments without pip
    run(PYTHON, "-m", "pip", "install", "--quiet", *project["dependency-groups"]["bench"])
