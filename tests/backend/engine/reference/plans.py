"""What schedules multiply the rate by: at step t of a run of T steps, k the knobs, by formula."""

import math

from tests.backend.engine.reference.passes import kind


def _piecewise(k, t, steps):
    return k.factor ** ((t >= round(k.first * steps)) + (t >= round(k.second * steps)))


def _one_cycle(k, t, steps):
    """As PyTorch's documentation tells it: two arcs, which meet at step pct_start·T − 1."""
    low, peak, last = 1 / k.div_factor, k.pct_start * steps - 1, steps - 1
    lowest = low / k.final_div_factor
    if t <= peak:
        return low + (1 - low) * (1 - math.cos(math.pi * t / peak)) / 2
    return lowest + (1 - lowest) * (1 + math.cos(math.pi * (t - peak) / (last - peak))) / 2


def _cosine(k, t, steps):
    length = round(k.warm_up * steps)
    if t < length:
        return (t + 1) / (length + 1)
    return k.final + (1 - k.final) * (1 + math.cos(math.pi * (t - length) / (steps - length))) / 2


def _warm_up(k, t, steps):
    return min(1.0, (t + 1) / (round(k.warm_up * steps) + 1))


PLANS = {
    "constant": lambda k, t, steps: 1.0,
    "power": lambda k, t, steps: 1 / (1 + t / k.decay_steps) ** k.power,
    "exponential": lambda k, t, steps: 0.1 ** (t / k.decay_steps),
    "piecewise_constant": _piecewise,
    "performance": lambda k, t, steps: 1.0,
    "one_cycle": _one_cycle,
    "cosine": _cosine,
    "warm_up": _warm_up,
}


class Plateau:
    """The performance schedule: a factor that falls after too many looks without improvement."""

    def __init__(self, schedule):
        self._k = schedule if kind(schedule) == "performance" else None
        self.factor, self._best, self._bad = 1.0, math.inf, 0

    def watch(self, loss):
        if self._k is None:
            return
        if loss < self._best * (1 - self._k.threshold):
            self._best, self._bad = loss, 0
        else:
            self._bad += 1
        if self._bad > self._k.patience:
            self.factor, self._bad = self.factor * self._k.factor, 0
