"""What is compiled before anybody asks: the page's opening first, then whatever may come next."""

import itertools
import logging
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from backend.api.context import Context
from backend.api.members import Members
from backend.api.opening import OPENING, TRAINING_OPENING
from backend.api.plan import RacePlan, plan_race
from backend.api.problems import Problem
from backend.api.schemas.recipes import PLACES
from backend.api.settings import Settings
from backend.api.trainings.plan import TrainingPlan, plan_training
from backend.engine import basins, grid, landscape, programs, race, training, tuning
from backend.engine.landscape import Landscape
from backend.engine.racer import Racer
from backend.surfaces import turned

Call = tuple[programs.Program, tuple[Any, ...]]


def keep_compiled(settings: Settings) -> None:
    """Keep compiled programs across processes, where the folder can be written."""
    try:
        programs.keep(settings.cache_dir)
    except OSError as error:
        logging.getLogger(__name__).warning(
            "Compiled programs are not kept: %s. Every start compiles anew.", error
        )


def opening(plan: RacePlan) -> list[Call]:
    """The page's first race as it opens and as it is dragged, its ground, rates and basins."""
    detailed, plain = (replace(plan.race, detail=detail) for detail in (True, False))
    return [
        *race.calls(detailed),
        *tuning.calls(detailed),
        *grid.calls(plan.ground),
        *race.calls(plain),
        *basins.calls(basins.Basins(plain, plan.ground.minima(), plain.window, 1, 1)),
    ]


def everything(plan: RacePlan, members: Members) -> Iterator[Call]:
    """Every surface's ground, for the thumbnails, then every optimizer on every surface."""
    grounds = [turned(member(), 0.0) for member in members.surfaces.values()]
    entrants = tuple(Racer(member()) for member in members.optimizers.values())
    yield from itertools.chain.from_iterable(grid.calls(ground) for ground in grounds)
    for ground in grounds:
        laid = replace(plan.race, field=ground, window=ground.window, best_loss=ground.best_loss)
        asked = replace(laid, entrants=entrants)
        yield from opening(replace(plan, ground=ground, race=asked))


def begin(context: Context) -> None:
    """Set it going, as far as the setting says."""
    plan = opened(context) if context.settings.precompile != "none" else None
    if plan is None:
        return
    context.forerunner.add(opening(plan))
    context.forerunner.add_later(lambda: first_training(context))
    if context.settings.precompile == "all":
        # For the cache on disk: hundreds of programs would fill the memory.
        context.forerunner.add_later(lambda: next_trainings(context), keep=False)
        context.forerunner.add_later(lambda: everything(plan, context.members), keep=False)


def opened(context: Context) -> RacePlan | None:
    """The page's first race; None where the limits do not allow it."""
    try:
        return plan_race(context.bodies.race.model_validate(OPENING), context.members)
    except ValidationError as error:
        return _not_allowed("race", error)


def first_training(context: Context) -> list[Call]:
    """What the page of networks needs as it opens; nothing where the limits do not allow it."""
    plan = opened_training(context)
    if plan is None:
        return []
    return [*training.calls(plan.training), *landscape.calls(Landscape(plan.training))]


def next_trainings(context: Context) -> Iterator[Call]:
    """The first training with each technique in turn: what *Compare by* and one click ask for."""
    plan = opened_training(context)
    if plan is None:
        return
    for place in PLACES:
        for member in context.members.techniques[place.folder].values():
            technique = (member(),) if place.takes == "several" else member()
            recipes = (replace(r, **{place.field: technique}) for r in plan.training.recipes)
            yield from training.calls(replace(plan.training, recipes=tuple(recipes)))


def opened_training(context: Context) -> TrainingPlan | None:
    """The first training of the page of networks; None where the limits do not allow it."""
    try:
        body = context.bodies.training.model_validate(TRAINING_OPENING)
        return plan_training(body, context.members, context.settings)
    except (ValidationError, Problem) as error:
        return _not_allowed("training", error)


def _not_allowed(what: str, error: Exception) -> None:
    logging.getLogger(__name__).warning(
        "The limits do not allow the %s that the page opens with: %s", what, error
    )
