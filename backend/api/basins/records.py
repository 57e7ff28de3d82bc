"""Maps of basins as records: a start, tiles as they are done, and an end with the shares."""

import threading
import time
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from backend.api.basins.plan import BasinsPlan
from backend.api.records import Document, begin, counts, ended
from backend.engine import basins as mapping
from backend.engine.basins import DIVERGED, ELSEWHERE, UNDER_WAY, Tile


def records(plan: BasinsPlan, stop: threading.Event) -> Iterator[Document]:
    """Start, tiles, end."""
    return (told(event) if isinstance(event, Tile) else event for event in events(plan, stop))


def events(plan: BasinsPlan, stop: threading.Event) -> Iterator[Document | Tile]:
    """The records, tiles as the engine has them."""
    basins = plan.basins
    race, start = begin(plan.descent, mapping.calls(basins), stop)
    begun = time.perf_counter()
    yield start | {"window": basins.window, "x": basins.x, "y": basins.y}
    maps = [Map(basins.columns, basins.rows) for _ in race.entrants]
    for tile in mapping.run(replace(basins, race=race), stop):
        maps[tile.contestant].put(tile)
        yield tile
    summaries = [one.summary(len(basins.minima)) for one in maps]
    yield {"kind": "end", "contestants": summaries, "timings": ended(start, begun)}


class Map:
    """A contestant's map, put together from its tiles."""

    def __init__(self, columns: int, rows: int) -> None:
        self.minimum = np.full((rows, columns), UNDER_WAY, np.int32)
        self.steps = np.full((rows, columns), -1, np.int32)

    def put(self, tile: Tile) -> None:
        """Lay a tile down; a coarse one will be covered by finer ones."""
        patch = tile.patch
        across, up = (
            slice(first, first + patch.stride * count, patch.stride)
            for first, count in ((patch.column, patch.columns), (patch.row, patch.rows))
        )
        shape = patch.rows, patch.columns
        self.minimum[up, across] = tile.minimum.reshape(shape)
        self.steps[up, across] = tile.steps.reshape(shape)

    def summary(self, minima: int) -> Document:
        """Shares of all starts, and the median of the steps to each minimum."""
        reached = [self.minimum == place for place in range(minima)]
        return {
            "shares": [_share(cells) for cells in reached],
            "under_way": _share(self.minimum == UNDER_WAY),
            "diverged": _share(self.minimum == DIVERGED),
            "elsewhere": _share((self.minimum == ELSEWHERE) | (self.minimum >= minima)),
            "median_steps": [
                float(np.median(self.steps[cells])) if cells.any() else None for cells in reached
            ],
        }


def told(tile: Tile) -> Document:
    """A tile as a record."""
    return {
        "kind": "tile",
        "contestant": tile.contestant,
        **vars(tile.patch),
        "minimum": tile.minimum,
        "steps": counts(tile.steps),
        "pits": [pit._asdict() for pit in tile.pits],
    }


def _share(cells: np.ndarray) -> float:
    return float(np.count_nonzero(cells)) / cells.size
