"""README's examples are run as they stand, against a real server; its settings and links hold."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys

import httpx
import pytest

from backend.api.settings import PREFIX, Settings
from tests.server import ROOT, Server

README = (ROOT / "README.md").read_text(encoding="utf-8")
HERE = "http://127.0.0.1:8000"


def blocks(language: str, word: str) -> list[str]:
    """The fenced examples in a language that say a word."""
    found = re.findall(rf"^```{language}\n(.*?)^```", README, flags=re.MULTILINE | re.DOTALL)
    return [block for block in found if word in block]


def commands(block: str) -> list[str]:
    """The block's commands, each with the lines that continue it."""
    return re.findall(r"^curl .*?(?=^curl |\Z)", block, flags=re.MULTILINE | re.DOTALL)


CURLS = [command for block in blocks("sh", "curl") for command in commands(block)]
PYTHONS = blocks("python", "rotation")
STREAMS = blocks("python", "jsonl")


def run(server: Server, *command: str) -> str:
    """What a command prints when the server is where this test's is."""
    said = subprocess.run(
        [part.replace(HERE, server.url) for part in command],
        env={**os.environ, "PYTHONWARNINGS": "error"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert said.returncode == 0, said.stderr
    return said.stdout


def test_there_are_examples():
    assert len(CURLS) >= 3
    assert len(PYTHONS) >= 1
    assert len(STREAMS) >= 1
    assert sorted(PYTHONS + STREAMS) == sorted(blocks("python", "import"))


@pytest.mark.parametrize("command", CURLS)
def test_curl(server: Server, command: str):
    if not shutil.which("curl"):
        pytest.skip("curl is not installed")
    said = run(server, "bash", "-c", command)
    if "jsonl" in command:
        kinds = [json.loads(line)["kind"] for line in said.splitlines()]
        assert kinds[0] == "start"
        assert kinds[-1] == "end"
        assert set(kinds[1:-1]) == {"chunk"}
    elif "x-python" in command:
        assert "torch.optim.Adam" in ast.unparse(ast.parse(said))
    elif "csv" in command:
        header, *rows = said.splitlines()
        assert header.startswith("contestant,")
        assert header == "contestant,step,x,y,loss" or "trainings" in command
        assert len({row.split(",")[0] for row in rows}) == 2
    else:
        for contestant in json.loads(said)["contestants"]:
            assert len(contestant["points"]) == 401
            assert len(contestant["tuning"]["rates"]) == 64


@pytest.mark.parametrize("code", PYTHONS)
def test_python(server: Server, code: str):
    steps = {}
    for line in run(server, sys.executable, "-c", code).splitlines():
        angle, optimizer, reached = line.split()
        steps[optimizer, int(angle)] = int(reached)
    # Scaling each coordinate pays only while the ravine lies along one.
    assert steps["adam", 45] > 3 * steps["adam", 0]


@pytest.mark.parametrize("code", STREAMS)
def test_stream(server: Server, code: str):
    said = [line.split() for line in run(server, sys.executable, "-c", code).splitlines()]
    assert [(optimizer, int(points)) for optimizer, points, _ in said] == [
        ("nag", 401),
        ("adam", 401),
    ]


def test_addresses_in_the_running_text_answer(server: Server):
    paths = set(re.findall(rf"\]\({HERE}(/[\w/.-]*)", README)) | {"/", "/api/v1/catalog"}
    assert {path: httpx.get(server.url + path).status_code for path in paths} == dict.fromkeys(
        paths, 200
    )


def test_settings_are_those_that_there_are():
    rows = re.findall(rf"^\| `({PREFIX}\w+)` \|(.*?)\|", README, flags=re.MULTILINE)
    stated = {name: default.strip(" `") for name, default in rows}
    fields = {
        PREFIX + name.upper(): field
        for name, field in Settings.model_fields.items()
        if not name.startswith("max_")
    }
    assert list(stated) == list(fields)
    for name, field in fields.items():
        if field.default_factory is None:
            assert stated[name] == ("" if field.default in ("", ()) else str(field.default))


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_links_lead_somewhere(document: str):
    text = (ROOT / document).read_text(encoding="utf-8")
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", text)
    assert targets
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_make_help_knows_every_command_that_is_named():
    known = set(re.findall(r"^([a-z]+):.*##", (ROOT / "Makefile").read_text(), flags=re.MULTILINE))
    text = README + (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`make ([a-z]+)", text)) | set(
        re.findall(r"^make ([a-z]+)", text, flags=re.MULTILINE)
    )
    assert named <= known
