"""Fair rates: every contestant gets the same trial runs, and races at its best rate."""

import threading
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np
from jaxtyping import Float

from backend.engine.fleet import Cast, Fleet, sail
from backend.engine.programs import Program, prepare
from backend.engine.race import Race, run
from backend.engine.racer import Racer

RATES: Float[np.ndarray, " trials"] = np.geomspace(1e-5, 1e2, 64)
"""The trial rates: evenly spaced in logarithm, the same for everybody."""

NOISY_SEEDS = 5
"""Draws of the noise that a noisy race is tuned on, none of them the race's own."""


@dataclass(frozen=True)
class Tuning:
    """What the trials of one contestant gave.

    losses: at the last step, one per rate, the median over the seeds; NaN where a trial
    diverged. best: the place of the lowest loss, the smaller rate on a tie. at_edge: the best
    rate is the grid's first or last, so a better one may lie outside.
    """

    rates: Float[np.ndarray, " trials"]
    losses: Float[np.ndarray, " trials"]
    best: int
    seeds: int

    def with_loss(self, loss: float) -> "Tuning":
        """The same with another loss for the winner, who may be another one then."""
        losses = self.losses.copy()
        losses[self.best] = loss
        return replace(self, losses=losses, best=_best(losses))

    @property
    def rate(self) -> float:
        """The rate to race at."""
        return float(self.rates[self.best])

    @property
    def at_edge(self) -> bool:
        """Whether the winner is the first or the last of the grid."""
        return self.best in (0, len(self.rates) - 1)


def tune(race: Race, stop: threading.Event) -> list[Tuning]:
    """Try every rate for every entrant, all rates of an entrant as one fleet.

    A noisy race is tuned on other draws than its own. A diverged trial loses against any other;
    where all diverge, the smallest rate is taken. Raises Stopped as soon as `stop` is set.
    """
    prepare(calls(race), stop)
    seeds = range(1, NOISY_SEEDS + 1) if race.noise else range(1)
    trials = (_trials(race, racer, seed) for racer in race.entrants for seed in seeds)
    jobs = (partial(fleet.ends, cast) for fleet, cast in trials)
    losses = [np.where(ends.diverged_at < 0, ends.losses, np.nan) for ends in sail(jobs, stop)]
    tunings = [_judge(one) for one in np.reshape(losses, (-1, len(seeds), len(RATES)))]
    return tunings if race.noise else _as_raced(race, tunings, stop)


def _as_raced(race: Race, tunings: list[Tuning], stop: threading.Event) -> list[Tuning]:
    """The same with each winner's loss as the race itself has it.

    A batch of trials is another program than a race. At the edge of stability one bit between
    them can become another path; so a rate wins by the very race that it will run.
    """
    tunings, raced = list(tunings), [set() for _ in tunings]
    while unsure := [i for i, tuning in enumerate(tunings) if tuning.best not in raced[i]]:
        entrants = tuple(tuned(race, tunings).entrants[i] for i in unsure)
        *_, last, _ = run(replace(race, entrants=entrants), stop)
        for i, columns in zip(unsure, last.columns, strict=True):
            raced[i].add(tunings[i].best)
            tunings[i] = tunings[i].with_loss(float(columns.losses[-1]))
    return tunings


def tuned(race: Race, tunings: list[Tuning]) -> Race:
    """The race with every entrant at its best rate."""
    pairs = zip(race.entrants, tunings, strict=True)
    return replace(race, entrants=tuple(racer.at(tuning.rate) for racer, tuning in pairs))


def calls(race: Race) -> list[tuple[Program, tuple[Any, ...]]]:
    """What has to be compiled before this race can be tuned."""
    trials = (_trials(race, racer, seed=0) for racer in race.entrants)
    return [fleet.call(cast) for fleet, cast in trials]


def _trials(race: Race, racer: Racer, seed: int) -> tuple[Fleet, Cast]:
    """A racer at every rate, under this draw of the noise."""
    rule = racer.rule().at(RATES)
    return Fleet(race, racer, draw=seed), Cast(race.field, rule, race.start)


def _judge(losses: Float[np.ndarray, "seeds trials"]) -> Tuning:
    """The median over seeds; a rate at which any seed diverged (NaN) has lost."""
    median = np.median(losses, axis=0)
    return Tuning(RATES, median, _best(median), len(losses))


def _best(losses: Float[np.ndarray, " trials"]) -> int:
    return int(np.argmin(np.where(np.isnan(losses), np.inf, losses)))
