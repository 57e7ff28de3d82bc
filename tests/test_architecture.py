"""The backend's layers: imports go downward, members are strangers, and each power has one place.

The layers themselves are stated in pyproject.toml, for import-linter.
"""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.server import ROOT

BACKEND = ROOT / "backend"
# Folders in which every module without a leading underscore is one member; a technique's folder
# is the place where it acts.
PLACES = sorted(path.parent for path in (BACKEND / "techniques").glob("*/__init__.py"))
MEMBERS = (
    *(BACKEND / name for name in ("optimizers", "surfaces", "datasets", "experiments")),
    *PLACES,
)
# What compiles and loops belongs to the engine, so that nothing else can bring recompilation back.
ENGINE_ONLY = re.compile(
    r"\bjax\.(jit|vmap|pmap)\b|\blax\.(scan|map|while_loop|fori_loop)\b"
    r"|from jax import .*\b(jit|vmap|pmap)\b|from jax\.lax import"
)


def sources() -> list[Path]:
    """Every Python file of the backend."""
    return sorted(BACKEND.rglob("*.py"))


def place(path: Path, line: int) -> str:
    """As an editor or a terminal understands it: file:line."""
    return f"{path.relative_to(ROOT)}:{line}"


def imported(path: Path) -> Iterator[tuple[int, str]]:
    """The line and the full name of each module that a file imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.lineno, node.module
            for name in node.names:
                yield node.lineno, f"{node.module}.{name.name}"
        elif isinstance(node, ast.Import):
            for name in node.names:
                yield node.lineno, name.name


def test_imports_go_downward():
    lint = Path(sys.executable).with_name("lint-imports")
    linted = subprocess.run([lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True)
    assert linted.returncode == 0, linted.stdout


def test_an_upward_import_is_named_by_its_line(tmp_path: Path):
    """The guard itself: a copy of the backend in which the foundation imports an optimizer."""
    folder = tmp_path / "backend" / "foundation"
    folder.mkdir(parents=True)
    (tmp_path / "backend" / "optimizers").mkdir()
    for path in (tmp_path / "backend", folder, tmp_path / "backend" / "optimizers"):
        (path / "__init__.py").write_text("")
    (folder / "types.py").write_text("import math\nimport backend.optimizers\n")
    (tmp_path / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text())
    lint = Path(sys.executable).with_name("lint-imports")
    linted = subprocess.run([lint, "--no-cache"], cwd=tmp_path, capture_output=True, text=True)
    assert linted.returncode == 1
    assert "backend.foundation.types -> backend.optimizers (l.2)" in linted.stdout


@pytest.mark.parametrize("folder", MEMBERS, ids=lambda folder: folder.name)
def test_members_do_not_know_one_another(folder: Path):
    package = ".".join(folder.relative_to(ROOT).parts)
    members = {
        f"{package}.{path.stem}" for path in folder.glob("*.py") if not path.stem.startswith("_")
    }
    meetings = [
        f"{place(path, line)} imports {name}"
        for path in sorted(folder.glob("*.py"))
        for line, name in imported(path)
        if name in members
    ]
    assert meetings == []


@pytest.mark.parametrize("folder", PLACES, ids=lambda folder: folder.name)
def test_places_of_techniques_do_not_know_one_another(folder: Path):
    strangers = {f"backend.techniques.{other.name}" for other in PLACES if other != folder}
    meetings = [
        f"{place(path, line)} imports {name}"
        for path in sorted(folder.glob("*.py"))
        for line, name in imported(path)
        if ".".join(name.split(".")[:3]) in strangers
    ]
    assert meetings == []


def test_only_the_engine_compiles_and_loops():
    elsewhere = [
        f"{place(path, number)} {line.strip()}"
        for path in sources()
        if path.relative_to(BACKEND).parts[0]
        not in ("engine", "programs")  # which only writes of it
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if ENGINE_ONLY.search(line)
    ]
    assert elsewhere == []


def test_what_is_imported_is_in_the_lock():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    locked = {name.replace("-", "_") for name in re.findall(r"^([\w-]+)==", lock, re.MULTILINE)}
    known = locked | {"backend"} | set(sys.stdlib_module_names)
    strangers = [
        f"{place(path, line)} imports {name}"
        for path in sources()
        for line, name in imported(path)
        if name.split(".")[0] not in known
    ]
    assert strangers == []
