"""The page's edition: what its scripts and styles are now, as a part of their addresses.

A page asks for two hundred files. Under an address that changes as soon as any of them does, a
browser keeps them, instead of asking two hundred times at each visit whether they are the same.
"""

import hashlib
import re
from pathlib import Path, PurePosixPath

FOLDERS = ("src", "styles")

_NAME = re.compile(r"[0-9a-f]{12}")


def edition(directory: Path) -> str:
    """Twelve hex digits that stand for all these files as they are: names, sizes, times of change.

    Not for the event loop: it looks at each of them.
    """
    told = hashlib.sha256()
    for file in sorted(file for folder in FOLDERS for file in (directory / folder).rglob("*")):
        stat = file.stat()
        told.update(f"{file.relative_to(directory)} {stat.st_mtime_ns} {stat.st_size}\n".encode())
    return told.hexdigest()[:12]


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
