"""From a valid request to the maps that the engine computes."""

from dataclasses import dataclass, replace
from typing import Any

from backend.api.limits import within
from backend.api.members import Members
from backend.api.plan import RacePlan, plan_descent, window_of
from backend.api.settings import Settings
from backend.engine.basins import Basins


@dataclass(frozen=True)
class BasinsPlan:
    """Maps of a race's contestants, and the race that they were asked as (all resolved)."""

    descent: RacePlan
    basins: Basins


def plan_basins(body: Any, members: Members, settings: Settings) -> BasinsPlan:
    """What a body of POST /basins asks for. Raises Problem where it cannot be, or is too much.

    Not for the event loop: a formula is surveyed here.
    """
    cells = body.columns * body.rows
    within("max_basin_points", "columns × rows", cells, settings)
    work = float(len(body.contestants) * cells * body.steps)
    within("max_basin_work", "contestants × columns × rows × steps", work, settings)
    plan = plan_descent(body, members)
    window = plan.ground.window if body.window is None else window_of(body.window, "window")
    request = plan.request | {"window": [list(ends) for ends in window]}
    basins = Basins(plan.race, plan.ground.minima(), window, body.columns, body.rows)
    return BasinsPlan(replace(plan, request=request), basins)
