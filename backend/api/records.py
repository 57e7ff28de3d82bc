"""Results as bytes: a race as lines of JSON as they come, one document or a table; a grid."""

import csv
import io
import itertools
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Any

import numpy as np
import orjson
from jaxtyping import Int

from backend import __version__
from backend.api.digits import rounded
from backend.api.plan import GridPlan, RacePlan
from backend.engine import race as racing
from backend.engine import tuning as trials
from backend.engine.grid import grid
from backend.engine.programs import Call, prepare
from backend.engine.race import Chunk, Columns, Finish, Race
from backend.engine.rates import MODES
from backend.engine.tuning import Tuning
from backend.foundation.errors import Stopped

Document = dict[str, Any]


def dumps(value: object) -> bytes:
    """JSON; NumPy columns as they are, NaN and infinity as null."""
    return orjson.dumps(value, option=orjson.OPT_SERIALIZE_NUMPY)


def counts(column: Int[np.ndarray, "..."]) -> orjson.Fragment:
    """A column of counts as JSON; those that do not exist, -1 here, are null there."""
    return orjson.Fragment(dumps(column).replace(b"-1", b"null"))


def lines(plan: RacePlan, stop: threading.Event) -> Iterator[bytes]:
    """The race as lines of JSON, each sent as soon as it is known."""
    return (dumps(record) + b"\n" for record in records(plan, stop))


def whole(plan: RacePlan, stop: threading.Event) -> Iterator[bytes]:
    """The race as one document."""
    start, chunks, end = _collected(plan, stop)
    columns = [_joined(parts) for parts in zip(*(c["contestants"] for c in chunks), strict=True)]
    contestants = [
        entrant | column | verdict
        for entrant, column, verdict in zip(
            start["contestants"], columns, end["contestants"], strict=True
        )
    ]
    told = {name: start[name] for name in ("version", "request", "surface")}
    yield dumps(told | {"contestants": contestants, "timings": end["timings"]})


def table(plan: RacePlan, stop: threading.Event) -> Iterator[bytes]:
    """The race as CSV: a row for each contestant and step; what does not exist is empty."""
    _, chunks, _ = _collected(plan, stop)
    runs = [_joined(parts) for parts in zip(*(c["contestants"] for c in chunks), strict=True)]
    heads = list(dict.fromkeys(itertools.chain.from_iterable(_cells(run) for run in runs)))
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(["contestant", "step", *heads])
    for name, run in zip(labels(plan.names), runs, strict=True):
        if stop.is_set():
            raise Stopped("Nobody waits for the table any more.")
        cells = _cells(run)
        blank = [""] * (plan.race.steps + 1)
        columns = [cells.get(head, blank) for head in heads]
        writer.writerows(zip(itertools.repeat(name), itertools.count(), *columns, strict=False))
        yield text.getvalue().encode()
        text.seek(0)
        text.truncate()


def records(plan: RacePlan, stop: threading.Event) -> Iterator[Document]:
    """Start, chunks, end."""
    race, start = begin(plan, racing.calls(plan.race), stop)
    begun = time.perf_counter()
    yield start
    for event in racing.run(race, stop):
        if isinstance(event, Chunk):
            yield _chunk(event, plan)
        else:
            yield _end(event, ended(start, begun))


def begin(plan: RacePlan, calls: list[Call], stop: threading.Event) -> tuple[Race, Document]:
    """Compile `calls`, the first of which are one a contestant, and settle the rates.

    The race with those rates, and the record that tells all this.
    """
    begun = time.perf_counter()
    asked = plan.race
    firsts = zip(plan.names, calls, strict=False)
    cold = sorted({name for name, (program, _) in firsts if not program.ready})
    tuned = [*trials.calls(asked), *racing.calls(asked)] if plan.rates == "tuned" else []
    prepare([*calls, *tuned], stop)
    compiled = time.perf_counter()
    race, tunings = MODES[plan.rates].settle(asked, plan.rate, stop)
    took = {"compile_ms": ms(begun, compiled), "tune_ms": ms(compiled, time.perf_counter())}
    return race, _start(replace(plan, race=race), tunings, {"cold": cold} | took)


def ended(start: Document, begun: float) -> Document:
    """The timings of a last record, for what began to run at `begun`."""
    ready = {name: value for name, value in start["timings"].items() if name != "cold"}
    return ready | {"run_ms": ms(begun, time.perf_counter())}


def grid_document(plan: GridPlan) -> Document:
    """A grid, with what is known about the surface beneath it."""
    found = grid(plan.ground, plan.window, plan.columns, plan.rows)
    finite = found.losses[np.isfinite(found.losses)]
    return {
        "window": plan.window,
        "x": _out(found.x, plan.digits),
        "y": _out(found.y, plan.digits),
        "losses": _out(found.losses, plan.digits),
        "lowest": float(finite.min()) if finite.size else None,
        "highest": float(finite.max()) if finite.size else None,
        "minima": minima(plan.ground.minima()),
        "minima_note": plan.ground.minima_note,
        "start": plan.ground.start,
    }


def labels(names: tuple[str, ...]) -> list[str]:
    """Each contestant's name in a table: "adam", and "adam 2" where it occurs again."""
    seen: Counter[str] = Counter()
    told = []
    for name in names:
        seen[name] += 1
        told.append(name if seen[name] == 1 else f"{name} {seen[name]}")
    return told


def _start(plan: RacePlan, tunings: list[Tuning] | None, timings: Document) -> Document:
    race, ground = plan.race, plan.ground
    asked = plan.request["contestants"]
    entrants = zip(asked, race.entrants, tunings or [None] * len(asked), strict=True)
    return {
        "kind": "start",
        "version": __version__,
        "request": plan.request,
        "surface": {
            "window": race.window,
            "start": race.start,
            "minima": minima(ground.minima()),
            "minima_note": ground.minima_note,
            "best_loss": race.best_loss,
        },
        "contestants": [
            contestant
            | {"knobs": racer.optimizer.resolved(), "tuning": _tuning(tuning, plan.digits)}
            for contestant, racer, tuning in entrants
        ],
        "timings": timings,
    }


def minima(found: Any) -> list[Document]:
    """Minima as the API tells them."""
    return [asdict(minimum) for minimum in found]


def _tuning(tuning: Tuning | None, digits: int | None) -> Document | None:
    if tuning is None:
        return None
    return {
        "rates": tuning.rates,
        "losses": rounded(tuning.losses, digits),
        "best": tuning.best,
        "at_edge": tuning.at_edge,
        "seeds": tuning.seeds,
    }


def _chunk(chunk: Chunk, plan: RacePlan) -> Document:
    contestants = [_columns(columns, plan) for columns in chunk.columns]
    return {"kind": "chunk", "step": chunk.step, "contestants": contestants}


def _columns(columns: Columns, plan: RacePlan) -> Document:
    told: Document = {"points": columns.points, "losses": columns.losses}
    if "gradient" in plan.include:
        told |= {"gradients": columns.gradients, "steps": columns.steps}
        if columns.unclipped is not None:
            told["unclipped"] = columns.unclipped
    if "rate" in plan.include:
        told["rates"] = columns.rates
    if "state" in plan.include and columns.readings is not None:
        told["state"] = {name: _out(v, plan.digits) for name, v in columns.readings.items()}
    return told | {
        name: _out(value, plan.digits) for name, value in told.items() if name != "state"
    }


def _out(values: Any, digits: int | None) -> np.ndarray:
    return np.ascontiguousarray(rounded(np.asarray(values), digits))


def _end(finish: Finish, timings: Document) -> Document:
    verdicts = [
        {"diverged_at": verdict.diverged_at, "reached_at": verdict.reached_at}
        for verdict in finish.verdicts
    ]
    return {"kind": "end", "contestants": verdicts, "timings": timings}


def _collected(plan: RacePlan, stop: threading.Event) -> tuple[Document, list[Document], Document]:
    start, *chunks, end = records(plan, stop)
    return start, chunks, end


def _joined(parts: tuple[Any, ...]) -> Any:
    """A column out of its chunks; columns may stand in objects."""
    if isinstance(parts[0], dict):
        return {name: _joined(tuple(part[name] for part in parts)) for name in parts[0]}
    return np.concatenate(parts)


def _cells(run: Document) -> dict[str, list[Any]]:
    """A contestant's columns by their heads in the table."""
    x, y = _axes(run["points"])
    cells = {"x": x, "y": y, "loss": _listed(run["losses"])}
    if "rates" in run:
        cells["learning_rate"] = _listed(run["rates"])
    pairs = {"gradient": run.get("gradients"), "unclipped": run.get("unclipped")}
    pairs |= {"step": run.get("steps")} | run.get("state", {})
    for name, pair in pairs.items():
        if pair is not None:
            cells[f"{name}_x"], cells[f"{name}_y"] = _axes(pair)
    return cells


def _axes(pairs: np.ndarray) -> tuple[list[Any], list[Any]]:
    return _listed(pairs[:, 0]), _listed(pairs[:, 1])


def _listed(column: np.ndarray) -> list[Any]:
    return ["" if number is None else number for number in orjson.loads(dumps(column.copy()))]


def ms(begun: float, ended: float) -> float:
    """Milliseconds between two readings of a clock in seconds."""
    return round(1000 * (ended - begun), 3)
