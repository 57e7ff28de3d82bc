"""Compiles ahead of need: what is likely to be asked next, one by one, behind everything else."""

import logging
import os
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable

from backend.engine.programs import Call, programs

Later = Callable[[], Iterable[Call]]
"""What makes calls, where even that takes its time."""


class Forerunner:
    """A background thread that prepares programs in the order given, at a low priority.

    `waiting` says how many are left, the one under way included; what is still to be made counts
    as one. A process ends without waiting for it.
    """

    def __init__(self) -> None:
        self._queue: deque[tuple[Call | Later, bool]] = deque()
        self._wake = threading.Event()
        threading.Thread(target=self._work, name="ahead", daemon=True).start()

    @property
    def waiting(self) -> int:
        """Programs not prepared yet."""
        return len(self._queue)

    def add(self, calls: Iterable[Call], keep: bool = True) -> None:
        """Prepare these too, in this order; unless `keep`, for the persistent cache alone."""
        self._queue.extend((call, keep) for call in calls)
        self._wake.set()

    def add_later(self, make: Later, keep: bool = True) -> None:
        """Prepare what `make` makes, once it is its turn."""
        self._queue.append((make, keep))
        self._wake.set()

    def _work(self) -> None:
        if sys.platform == "linux":  # Elsewhere a thread has no priority of its own.
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), 10)
        while self._wake.wait():
            self._wake.clear()
            while self._queue:
                self._do(*self._queue[0])
                self._queue.popleft()  # Only now, so that it counts as waiting until it is done.

    def _do(self, next_one: Call | Later, keep: bool) -> None:
        try:
            for call in next_one() if callable(next_one) else [next_one]:
                self._prepare(call, keep)
        except Exception:  # Whoever asks for it will hear of it; the others still want theirs.
            _not_compiled()

    def _prepare(self, call: Call, keep: bool) -> None:
        program, arguments = call
        if program.ready:
            return
        try:
            program.prepare(*arguments)
        except Exception:
            _not_compiled()
        if not keep:
            programs.forget(program)


def _not_compiled() -> None:
    logging.getLogger(__name__).warning("not compiled ahead of need", exc_info=True)
