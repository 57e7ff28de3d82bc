"""Run every benchmark, or those named, as in `python -m benchmarks engine basins http`."""

import importlib
import os
import platform
import sys

from benchmarks._table import HEAD

ALL = ("engine", "basins", "waves", "training", "landscape", "http", "startup", "page")


def main(names: list[str]) -> None:
    """Print one table, a line as soon as it is measured."""
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}\n")
    print(HEAD)
    for name in names or ALL:
        for figure in importlib.import_module(f"benchmarks.{name}").figures():
            print(figure, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
