"""What is compiled before anybody asks: the page's opening first, then whatever may come next."""

import itertools
import logging
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from backend.api.context import Context
from backend.api.members import Members
from backend.api.plan import RacePlan
from backend.api.settings import Settings
from backend.engine import grid, programs, race, tuning
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
    """The page's first race as it opens and as it is dragged, its ground, and its rates."""
    detailed, plain = (replace(plan.race, detail=detail) for detail in (True, False))
    return [
        *race.calls(detailed),
        *tuning.calls(detailed),
        *grid.calls(plan.ground),
        *race.calls(plain),
    ]


def everything(plan: RacePlan, members: Members) -> Iterator[Call]:
    """Every surface's ground, for the thumbnails, then every optimizer on every surface."""
    grounds = [turned(member(), 0.0) for member in members.surfaces.values()]
    entrants = tuple(Racer(member()) for member in members.optimizers.values())
    yield from itertools.chain.from_iterable(grid.calls(ground) for ground in grounds)
    for ground in grounds:
        asked = replace(plan.race, field=ground, window=ground.window, entrants=entrants)
        yield from opening(replace(plan, ground=ground, race=asked))


def begin(context: Context, plan: RacePlan) -> None:
    """Set it going, as far as the setting says; `plan` is the page's opening race."""
    if context.settings.precompile != "none":
        context.forerunner.add(opening(plan))
    if context.settings.precompile == "all":
        # For the cache on disk: hundreds of programs would fill the memory.
        rest = everything(plan, context.members)
        context.forerunner.add(rest, keep=False)
