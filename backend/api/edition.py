"""The page's edition: what its scripts and styles are now, as a part of their addresses.

A page asks for two hundred files. Under an address that changes as soon as any of them does, a
browser keeps them, instead of asking two hundred times at each visit whether they are the same.
"""

import hashlib
import re
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path, PurePosixPath
from stat import S_ISREG

FOLDERS = ("src", "styles")

AGAIN_AFTER = 1.0
"""Seconds after which the files are looked at again. At once after the start, while JAX is being
imported in another thread, that would take twenty times as long."""

_NAME = re.compile(r"[0-9a-f]{12}")


class Edition:
    """The edition of a folder's files, as of the last look at them."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self.look()

    def look(self) -> str:
        """Look at each file, which is not for the event loop, and give the edition's name."""
        self.name, self._looked = edition(self._directory), time.monotonic()
        return self.name

    def now(self) -> str:
        """The name, as of a second ago at most."""
        return self.look() if time.monotonic() - self._looked > AGAIN_AFTER else self.name


def edition(directory: Path) -> str:
    """Twelve hex digits that stand for all these files: names, contents, times of change."""
    told = hashlib.sha256()
    for folder in FOLDERS:
        for line in sorted(_lines(directory / folder)):
            told.update(line.encode())
    return told.hexdigest()[:12]


def _lines(folder: Path) -> Iterator[str]:
    """A line for each file; none for what is hidden, or gone by the time it is looked at."""
    for file in folder.rglob("[!.]*"):
        with suppress(OSError):
            told = file.stat()
            if S_ISREG(told.st_mode):
                contents = _digest(file, told.st_mtime_ns, told.st_size)
                yield f"{file.relative_to(folder.parent)} {told.st_mtime_ns} {contents}\n"


@lru_cache(maxsize=1024)
def _digest(file: Path, changed: int, size: int) -> str:
    """Of the contents; `changed` and `size` are what makes it worth reading again."""
    del changed, size
    return hashlib.sha256(file.read_bytes()).hexdigest()


def addressed(html: str, name: str) -> str:
    """A document that asks for its scripts and styles as of this edition; so do the modules'
    own imports, which are relative.
    """
    for folder in FOLDERS:
        html = html.replace(f'="{folder}/', f'="{name}/{folder}/')
    return html


def parted(path: str) -> tuple[str | None, str]:
    """The edition that a path asks for, if any, and the file's own path."""
    first, *rest = PurePosixPath(path).parts or ("",)
    if rest and rest[0] in FOLDERS and _NAME.fullmatch(first):
        return first, "/".join(rest)
    return None, path
