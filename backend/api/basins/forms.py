"""Maps of basins as bytes: lines of JSON as they come, one document, or a table."""

import csv
import io
import threading
from collections.abc import Iterator

import numpy as np

from backend.api.basins.plan import BasinsPlan
from backend.api.basins.records import Map, events, records
from backend.api.records import Document, counts, dumps, labels


def lines(plan: BasinsPlan, stop: threading.Event) -> Iterator[bytes]:
    """Lines of JSON, each sent as soon as it is known."""
    return (dumps(record) + b"\n" for record in records(plan, stop))


def whole(plan: BasinsPlan, stop: threading.Event) -> Iterator[bytes]:
    """One document."""
    start, maps, pits, end = _collected(plan, stop)
    contestants = [
        entrant | summary | {"minimum": one.minimum, "steps": counts(one.steps)}
        for entrant, summary, one in zip(
            start["contestants"], end["contestants"], maps, strict=True
        )
    ]
    told = {name: start[name] for name in ("version", "request", "surface", "window", "x", "y")}
    last = {"pits": pits, "contestants": contestants, "timings": end["timings"]}
    yield dumps(told | last)


def table(plan: BasinsPlan, stop: threading.Event) -> Iterator[bytes]:
    """CSV: a row for each contestant and start; the steps of one that reached none are empty."""
    _, maps, _, _ = _collected(plan, stop)
    row, column = np.indices((plan.basins.rows, plan.basins.columns)).reshape(2, -1)
    x, y = plan.basins.x[column], plan.basins.y[row]
    places = [axis.tolist() for axis in (column, row, x, y)]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(["contestant", "column", "row", "x", "y", "minimum", "steps"])
    for name, one in zip(labels(plan.descent.names), maps, strict=True):
        steps = ["" if count < 0 else count for count in one.steps.ravel().tolist()]
        cells = zip(*places, one.minimum.ravel().tolist(), steps, strict=True)
        writer.writerows([name, *cell] for cell in cells)
        yield text.getvalue().encode()
        text.seek(0)
        text.truncate()


def _collected(
    plan: BasinsPlan, stop: threading.Event
) -> tuple[Document, list[Map], list[Document], Document]:
    """The first record, everybody's map, all pits, the last record."""
    start, *tiles, end = events(plan, stop)
    maps = [Map(plan.basins.columns, plan.basins.rows) for _ in plan.descent.names]
    for tile in tiles:
        maps[tile.contestant].put(tile)
    pits = [pit._asdict() for tile in tiles for pit in tile.pits]
    return start, maps, pits, end
