"""The folder is the list, and a file that breaks the rule is named in a sentence."""

import importlib
import sys
from typing import ClassVar

import pytest

from backend.foundation.catalog import members
from backend.foundation.errors import CatalogError


class Thing:
    """What a member has to be."""

    title: ClassVar[str]


@pytest.fixture
def package(tmp_path, monkeypatch):
    """An empty package `things` to put files into."""

    def make(**files):
        folder = tmp_path / "things"
        folder.mkdir()
        (folder / "__init__.py").write_text("")
        for name, text in files.items():
            header = f"from {__name__} import Thing\n"
            (folder / f"{name}.py").write_text(header + text)
        monkeypatch.syspath_prepend(str(tmp_path))
        return importlib.import_module("things")

    yield make
    for name in [name for name in sys.modules if name.split(".")[0] == "things"]:
        del sys.modules[name]


def test_members_are_found_by_file_and_sorted_by_place(package):
    """No second list: a file is enough."""
    things = package(
        apple="class Apple(Thing):\n    title, place = 'Apple', 2\n",
        pear="class Pear(Thing):\n    title, place = 'Pear', 1\n",
        _helper="",
    )
    assert list(members(things, Thing)) == ["pear", "apple"]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "exactly one Thing, but defines none"),
        ("class A(Thing): title = ''\nclass B(Thing): title = ''\n", "defines A, B"),
        ("class A(Thing): pass\n", "A lacks title"),
    ],
)
def test_a_file_that_breaks_the_rule_is_named(package, text, complaint):
    """The sentence says which file and what is wrong."""
    with pytest.raises(CatalogError, match=complaint):
        members(package(broken=text), Thing)
