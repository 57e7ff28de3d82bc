"""A training: several contestants learn the same data side by side, under the same chance.

Each contestant has a program of its own, compiled for its structure. Measured on two cores with
the six optimizers on 64-64-64-10: six programs in two threads take 224 µs for a step of each,
one program for all 357 µs; a change compiles only what it changes; and the time per step is each
contestant's own.
"""

import threading
import time
from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np

from backend.engine.beginnings import Before, warmed
from backend.engine.contestant import Contestant, Look
from backend.engine.grounds import Ground, ground
from backend.engine.programs import Call, prepare
from backend.engine.readings import Reading, reading
from backend.engine.recipe import Recipe
from backend.engine.sets import Data, Split
from backend.engine.turns import Slices, turns
from backend.foundation.errors import Stopped


@dataclass(frozen=True)
class Training:
    """What is to be run: each contestant under `seeds` seeds, `seed` and those after it.

    frames: how often the networks are looked at on the way, evenly spread; besides before the
    first step. dtype: float32, or float64 where results are compared.
    """

    data: Data
    recipes: tuple[Recipe, ...]
    steps: int
    batch_size: int
    frames: int
    seed: int = 0
    seeds: int = 1
    dtype: str = "float32"


@dataclass(frozen=True)
class Entrant:
    """What is known of a contestant before it begins."""

    parameters: int
    layer_names: list[str]
    before: Before | None


@dataclass(frozen=True)
class Began:
    """The points of the first seed, and who takes part. `cold`: whose programs are compiled now."""

    split: Split
    grid: Any
    epoch_steps: float
    entrants: list[Entrant]
    cold: list[int]


@dataclass(frozen=True)
class Frame:
    """How all contestants stand after `step` steps.

    weights: each one's parameters in one vector, of the first seed.
    """

    index: int
    step: int
    epoch: float
    entrants: list[Reading]
    weights: list[np.ndarray]


class Verdict(NamedTuple):
    """What became of a contestant; an entry for each seed."""

    diverged_at: list[int | None]
    best_validation_loss: list[float]
    best_validation_accuracy: list[float]


@dataclass(frozen=True)
class Ended:
    """The end, and what became of every contestant. compile_ms: how long all waited for that."""

    verdicts: list[Verdict]
    compile_ms: float


Looks = list[list[Look]]
"""By contestant, and then by seed."""


def run(training: Training, stop: threading.Event) -> Iterator[Began | Frame | Ended]:
    """Begin, look, train to the next frame, look, …, end. Raises Stopped once `stop` is set."""
    grounds = _grounds(training)
    teams = [_Team(training, recipe, grounds) for recipe in training.recipes]
    cold = [i for i, team in enumerate(teams) if team.cold]
    warm = any(recipe.start for recipe in training.recipes)
    if not warm:
        yield _began(teams, grounds, cold)
    compile_ms = _prepared([call for team in teams for call in team.first_calls()], stop)
    for begun in [turns.submit(team.begin(stop)) for team in teams]:
        begun.result()
    if warm:
        yield _began(teams, grounds, cold)
    looks = _gathered(teams, _go(teams, 0, stop))
    yield _frame(0, 0, teams, looks, grounds[0])
    walks = [call for team in teams for call in team.members[0].walk_calls()]
    compile_ms += _prepared(walks, stop)
    marks = _marks(training)
    jobs = _go(teams, marks[0], stop)
    for index, mark in enumerate(marks, start=1):
        looks = _gathered(teams, jobs)
        if stop.is_set():
            raise Stopped("The reader has left.")
        if index < len(marks):
            jobs = _go(teams, marks[index] - mark, stop)
        yield _frame(index, mark, teams, looks, grounds[0])
    yield Ended([team.verdict for team in teams], compile_ms)


def calls(training: Training) -> list[Call]:
    """What has to be compiled for this training, as calls to be prepared ahead of need."""
    grounds = _grounds(training)
    teams = [_Team(training, recipe, grounds) for recipe in training.recipes]
    firsts = [call for team in teams for call in team.first_calls()]
    return [*firsts, *(call for team in teams for call in team.members[0].walk_calls())]


@dataclass
class _Team:
    """A contestant under all its seeds."""

    training: Training
    recipe: Recipe
    grounds: list[Ground]
    members: list[Contestant] = field(init=False)
    before: Before | None = None
    best: list[tuple[float, float]] = field(default_factory=list)

    def __post_init__(self) -> None:
        training = self.training
        self.members = [
            Contestant(self.recipe, ground.points, ground.seed, training.steps, training.dtype)
            for ground in self.grounds
        ]
        self.best = [(np.inf, -np.inf)] * len(self.members)

    @property
    def cold(self) -> bool:
        """Whether anything has to be compiled before it can go all the way."""
        first = self.members[0]
        return not all(p.ready for p, _ in [*first.first_calls(), *first.walk_calls()])

    def first_calls(self) -> list[Call]:
        """What its first picture needs."""
        return self.members[0].first_calls()

    def begin(self, stop: threading.Event) -> Slices[None]:
        """Draw weights, and where the recipe says so train on something else first."""
        for member, at in zip(self.members, self.grounds, strict=True):
            warm, before = yield from warmed(self.recipe, at, stop)
            member.begin(warm)
            self.before = self.before or before

    def note(self, looks: list[Look]) -> None:
        """Remember each seed's best."""
        for i, (seen, alive, *_) in enumerate(looks):
            if alive:
                loss, accuracy = float(seen.validation_loss), float(seen.validation_accuracy)
                best = self.best[i]
                self.best[i] = (min(best[0], loss), max(best[1], accuracy))

    @property
    def verdict(self) -> Verdict:
        """What became of it."""
        losses, accuracies = zip(*self.best, strict=True)
        return Verdict([m.diverged_at for m in self.members], list(losses), list(accuracies))


def _prepared(calls: list[Call], stop: threading.Event) -> float:
    """Compile these; how many milliseconds it took."""
    begun = time.perf_counter()
    prepare(calls, stop)
    return 1000 * (time.perf_counter() - begun)


def _grounds(training: Training) -> list[Ground]:
    seeds = range(training.seed, training.seed + training.seeds)
    return [
        ground(training.data, seed, training.batch_size, np.dtype(training.dtype)) for seed in seeds
    ]


def _began(teams: list[_Team], grounds: list[Ground], cold: list[int]) -> Began:
    def entrant(team: _Team) -> Entrant:
        names = [f"hidden {i + 1}" for i in range(len(team.recipe.hidden))]
        return Entrant(team.members[0].parameters, [*names, "output"], team.before)

    first = grounds[0]
    epoch_steps = first.points.batches.epoch_steps
    return Began(first.split, first.grid, epoch_steps, [entrant(team) for team in teams], cold)


def _marks(training: Training) -> list[int]:
    """After how many steps the networks are looked at."""
    spread = np.linspace(0, training.steps, min(training.frames, training.steps) + 1)[1:]
    return [int(mark) for mark in np.unique(np.round(spread))]


def _go(teams: list[_Team], count: int, stop: threading.Event) -> list[Future[Look]]:
    """Set all contestants going, each seed a job of its own: so many steps, then a look."""

    def job(member: Contestant) -> Slices[Look]:
        yield from member.slices(count, stop)
        return member.look()

    return [turns.submit(job(member)) for team in teams for member in team.members]


def _gathered(teams: list[_Team], jobs: list[Future[Look]]) -> Looks:
    """What the jobs found, by team; waits for all of them, even if one of them fails."""
    found = iter([job.exception() or job.result() for job in jobs])
    by_team = [[next(found) for _ in team.members] for team in teams]
    failed = [one for team in by_team for one in team if isinstance(one, BaseException)]
    if failed:
        raise failed[0]
    return by_team


def _frame(index: int, step: int, teams: list[_Team], looks: Looks, first: Ground) -> Frame:
    for team, seen in zip(teams, looks, strict=True):
        team.note(seen)
    epoch = step / first.points.batches.epoch_steps
    weights = [seen[0].theta for seen in looks]
    return Frame(index, step, epoch, [reading(seen, first) for seen in looks], weights)
