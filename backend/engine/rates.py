"""The four ways to choose learning rates, and what each is fair to."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace

from backend.engine.race import Race
from backend.engine.tuning import RATES, Tuning, tune, tuned

Settled = tuple[Race, list[Tuning] | None]
"""A race whose entrants have their rates, and the trials that led to them."""


@dataclass(frozen=True)
class Mode:
    """A way to choose rates: its name and explanation for the page, and what it does."""

    title: str
    about: str
    settle: Callable[[Race, float, threading.Event], Settled]


def _tuned(race: Race, rate: float, stop: threading.Event) -> Settled:
    del rate
    tunings = tune(race, stop)
    return tuned(race, tunings), tunings


def _same(race: Race, rate: float, stop: threading.Event) -> Settled:
    del stop
    entrants = tuple(racer.at(rate) for racer in race.entrants)
    return replace(race, entrants=entrants), None


def _defaults(race: Race, rate: float, stop: threading.Event) -> Settled:
    del rate, stop
    entrants = (racer.at(type(racer.optimizer)().learning_rate) for racer in race.entrants)
    return replace(race, entrants=tuple(entrants)), None


def _given(race: Race, rate: float, stop: threading.Event) -> Settled:
    del rate, stop
    return race, None


MODES = {
    "tuned": Mode(
        "Tuned fairly",
        f"Each optimizer gets the same {len(RATES)} trial runs; the rate with the lowest loss at "
        "the last step is used.",
        _tuned,
    ),
    "same": Mode(
        "Same",
        "One learning rate for all. The rule that happens to suit it wins, so this compares "
        "rates rather than optimizers.",
        _same,
    ),
    "defaults": Mode(
        "Defaults",
        "Each optimizer's default rate in Keras 3, the one its knob begins with. They suit "
        "networks rather than small surfaces.",
        _defaults,
    ),
    "given": Mode("By hand", "The learning rates that you set for each optimizer.", _given),
}
"""By id, in the page's order; the first is what the page starts with."""
