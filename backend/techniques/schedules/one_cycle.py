"""1cycle: the rate rises to its peak, falls to where it began, and on to almost nothing.

One cycle of two cosine arcs over the whole run, stepped every batch. The values are those of
PyTorch's OneCycleLR with cycle_momentum off and max_lr = η; Smith's own arcs were straight lines,
and he moved the momentum the other way.
"""

import numpy as np
from jaxtyping import Float

from backend.foundation.knobs import knob
from backend.foundation.types import Number
from backend.techniques.schedules._base import AbstractSchedule
from backend.techniques.schedules._shared import share


class OneCycle(AbstractSchedule):
    """From η/25 up to η, then down to η/250,000  (Smith, 2018)."""

    title = "1cycle"
    place = 60
    about = "Climbs from a small rate to the given one, then falls far below where it began."
    formula = "ηₜ: η/d → η over the first share of the run, then η → η/(d·e), on cosine arcs"
    source = "Smith, A disciplined approach to neural network hyper-parameters: part 1"
    year = 2018

    pct_start: Number = share(0.3, 0.01, 0.95, "", "Share of the run in which the rate rises.")
    div_factor: Number = knob(
        25.0, 1.0, 1e3, "log", symbol="d", about="How far below its peak the rate begins."
    )
    final_div_factor: Number = knob(
        1e4, 1.0, 1e6, "log", symbol="e", about="How far below its beginning the rate ends."
    )

    def factors(self, steps: int) -> Float[np.ndarray, " steps"]:
        """1 at the peak."""
        step = np.arange(steps)
        begin = 1 / float(self.div_factor)
        end = begin / float(self.final_div_factor)
        peak = float(self.pct_start) * steps - 1
        rise = _arc(begin, 1.0, step / max(peak, 1e-9))
        fall = _arc(1.0, end, (step - peak) / (steps - 1 - peak)) if steps else rise
        return np.where(step <= peak, rise, fall)


def _arc(begin: float, end: float, share: np.ndarray) -> np.ndarray:
    return end + (begin - end) / 2 * (1 + np.cos(np.pi * share))
