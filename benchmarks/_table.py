"""One line a figure: ours, the peer's, the ratio, the target."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """A measurement; `met` says whether it holds the target, None where none is set."""

    what: str
    ours: str
    peer: str
    ratio: str
    target: str
    met: bool | None

    def __str__(self) -> str:
        verdict = {True: "met", False: "MISSED", None: ""}[self.met]
        cells = (self.what, self.ours, self.peer, self.ratio, self.target, verdict)
        return "| " + " | ".join(cells) + " |"


HEAD = "| what | ours | peer | ratio | target | |\n|---|---|---|---|---|---|"


def seconds(call: Callable[[], object], repeats: int) -> list[float]:
    """How long each of `repeats` calls took."""
    took = []
    for _ in range(repeats):
        begun = time.perf_counter()
        call()
        took.append(time.perf_counter() - begun)
    return took


def median_ms(samples: list[float]) -> float:
    """The median, in milliseconds."""
    return statistics.median(samples) * 1e3


def p95(samples: list[float]) -> float:
    """The value that 95 of 100 samples stay below."""
    return sorted(samples)[int(0.95 * (len(samples) - 1))]
