"""Fair rates: every contestant gets the same trial runs, and races at its best rate."""

import threading
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
from jax import Array
from jaxtyping import Bool, Float

from backend.engine.descent import Field, Walker, begin, blank, step
from backend.engine.noise import draws
from backend.engine.programs import Program, prepare, programs
from backend.engine.race import ROWS, Race, filling, run
from backend.engine.racer import Racer, Rule
from backend.engine.referee import circle
from backend.foundation.errors import Stopped
from backend.foundation.types import Flag, Number, Path

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


class Trials(NamedTuple):
    """Where the trials of one contestant stand, one lane per rate."""

    walkers: Walker
    alive: Bool[Array, " trials"]


def tune(race: Race, stop: threading.Event) -> list[Tuning]:
    """Try every rate for every entrant, all rates of an entrant in one batched program.

    A noisy race is tuned on other draws than its own. A diverged trial loses against any other;
    where all diverge, the smallest rate is taken. Raises Stopped as soon as `stop` is set.
    """
    prepare(calls(race), stop)
    seeds = range(1, NOISY_SEEDS + 1) if race.noise else range(1)
    noises = [draws(race.seed, seed, race.noise, filling(race.steps)) for seed in seeds]
    trials = [_Trials(race, racer) for racer in race.entrants]
    tunings = [
        _judge(np.array([trial.last_losses(noise, stop) for noise in noises])) for trial in trials
    ]
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
    return [_Trials(race, racer).example() for racer in race.entrants]


def _judge(losses: Float[np.ndarray, "seeds trials"]) -> Tuning:
    """The median over seeds; a rate at which any seed diverged (NaN) has lost."""
    median = np.median(losses, axis=0)
    return Tuning(RATES, median, _best(median), len(losses))


def _best(losses: Float[np.ndarray, " trials"]) -> int:
    return int(np.argmin(np.where(np.isnan(losses), np.inf, losses)))


class _Trials:
    """One racer's trials: their program, and what it is called with block by block."""

    def __init__(self, race: Race, racer: Racer) -> None:
        self._race, self._rule = race, racer.rule()
        self._plan = racer.plan(race.steps, filling(race.steps))
        walkers = jax.tree.map(lambda leaf: np.tile(leaf, len(RATES)), blank(self._rule))
        self._blank = Trials(walkers, np.ones(len(RATES), bool))
        kinds = jax.tree.structure((race.field, self._rule, self._plan))
        self._program = programs.get(("tune", kinds), _trials)

    def example(self) -> tuple[Program, tuple[Any, ...]]:
        """The program, and a call of the form that it is to be compiled for."""
        calm = np.zeros((ROWS, 2))
        return self._program, self._arguments(self._blank, calm, first=0, count=0)

    def last_losses(self, noise: Path, stop: threading.Event) -> Float[np.ndarray, " trials"]:
        """The losses after all steps, NaN where a trial diverged."""
        trials, losses = self._blank, None
        for first in range(0, self._race.steps, ROWS):
            if stop.is_set():
                raise Stopped("The reader has left.")
            count = min(ROWS, self._race.steps - first)
            block = noise[first : first + ROWS]
            trials, losses = self._program(*self._arguments(trials, block, first, count))
        return np.asarray(losses)

    def _arguments(self, trials: Trials, noise: Path, first: int, count: int) -> tuple[Any, ...]:
        race, fresh = self._race, first == 0
        factors = None if self._plan is None else self._plan[first : first + ROWS]
        told = race.field, self._rule, RATES, trials, race.start, fresh, noise, factors, count
        return *told, *circle(race.window)


def _trials(
    field: Field,
    rule: Rule,
    rates: Array,
    trials: Trials,
    start: tuple[Number, Number],
    fresh: Flag,
    noise: Array,
    factors: Array | None,
    count: Array,
    centre: tuple[Number, Number],
    reach: Array,
) -> tuple[Trials, Array]:
    """`count` more steps at every rate, and the losses then; fresh trials begin at `start`."""

    def sound(x: Array, y: Array) -> Array:
        return jnp.isfinite(field(x, y)) & (jnp.hypot(x - centre[0], y - centre[1]) <= reach)

    def trial(rate: Array, before: Trials) -> tuple[Trials, Array]:
        begun = Trials(begin(rule.at(rate), start), jnp.asarray(True))
        before = jax.tree.map(lambda new, old: jnp.where(fresh, new, old), begun, before)

        def body(k: Array, at: Trials) -> Trials:
            factor = None if factors is None else factors[k]
            moved, _ = step(field, rule.at(rate), at.walkers, noise[k], factor)
            return Trials(moved, at.alive & sound(*at.walkers.theta))

        after = jax.lax.fori_loop(0, count, body, before)
        alive, theta = after.alive & sound(*after.walkers.theta), after.walkers.theta
        return after, jnp.where(alive, field(*theta), jnp.nan)

    return jax.vmap(trial)(rates, trials)
