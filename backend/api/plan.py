"""From a valid request to what the engine runs: the only place that knows both."""

from dataclasses import dataclass, replace
from typing import Any

from backend.api.members import Members
from backend.api.problems import Fault, invalid, refused
from backend.api.schemas._strict import Strict
from backend.api.schemas.choices import OWN
from backend.api.schemas.recipes import PLACES, Place
from backend.api.settings import Settings, variable
from backend.engine.race import Race
from backend.engine.racer import Racer
from backend.foundation.errors import Refused
from backend.foundation.types import Window
from backend.surfaces import AbstractSurface, Turned, turned, written


@dataclass(frozen=True)
class RacePlan:
    """A race, what it was asked with (all resolved), and how it is to be told."""

    race: Race
    ground: Turned
    names: tuple[str, ...]
    rates: str
    rate: float
    request: dict[str, Any]
    include: tuple[str, ...] = ()
    digits: int | None = None


@dataclass(frozen=True)
class GridPlan:
    """A grid over a window of a surface."""

    ground: Turned
    window: Window
    columns: int
    rows: int
    digits: int | None


def plan_race(body: Any, members: Members) -> RacePlan:
    """What a body of POST /races asks for. Raises Problem where members do not go together."""
    plan, include = plan_descent(body, members), tuple(sorted(set(body.include)))
    return replace(
        plan,
        race=replace(plan.race, detail=bool(include)),
        include=include,
        digits=body.digits,
        request=plan.request | {"include": list(include)},
    )


def plan_descent(body: Any, members: Members) -> RacePlan:
    """The part of it that a race, a map of basins and a sweep are asked with alike.

    Not for the event loop: a formula is surveyed here, which takes up to tenths of a second.
    """
    ground = _ground(body.surface, members)
    if body.rates == "tuned" and not ground.surface.tunable:
        raise invalid([_UNTUNABLE])
    entrants = tuple(_racer(contestant, members) for contestant in body.contestants)
    start = tuple(body.start) if body.start is not None else ground.start
    race = Race(
        field=ground,
        window=ground.window,
        best_loss=ground.best_loss,
        start=(float(start[0]), float(start[1])),
        entrants=entrants,
        steps=body.steps,
        noise=float(body.surface.noise),
        seed=body.seed,
        tolerance=float(body.tolerance),
    )
    names = tuple(contestant.optimizer for contestant in body.contestants)
    asked = body.model_dump()
    racers = [_told(contestant) for contestant in asked["contestants"]]
    settled = {"start": list(race.start), "contestants": racers}
    if body.surface.tag == OWN:
        settled["surface"] = asked["surface"] | {"window": [list(ends) for ends in ground.window]}
    return RacePlan(race, ground, names, body.rates, float(body.rate), asked | settled)


def _racer(contestant: Any, members: Members) -> Racer:
    def chosen(place: Place) -> Any:
        choice = getattr(contestant, place.field)
        found = members.techniques[place.folder]
        return None if choice is None else found[choice.id].of(dict(choice.knobs))

    optimizer = members.optimizers[contestant.optimizer].of(dict(contestant.knobs))
    return Racer(optimizer, **{place.field: chosen(place) for place in PLACES if place.raced})  # type: ignore[arg-type]


def _told(contestant: dict[str, Any]) -> dict[str, Any]:
    """A contestant as the request has it, its optimizer first."""
    return {name: contestant[name] for name in ("optimizer", "knobs")} | contestant


def plan_grid(body: Any, members: Members, max_points: int) -> GridPlan:
    """What a body of POST /grids asks for. Raises Problem where it is too much."""
    if body.columns * body.rows > max_points:
        raise invalid([_too_many(body.columns * body.rows, max_points)])
    ground = _ground(body.surface, members)
    window = ground.window if body.window is None else window_of(body.window, "window")
    return GridPlan(ground, window, body.columns, body.rows, body.digits)


def _ground(choice: Strict, members: Members) -> Turned:
    return turned(_surface(choice, members), float(choice.rotation))  # type: ignore[attr-defined]


def _surface(choice: Any, members: Members) -> AbstractSurface:
    if choice.tag != OWN:
        return members.surfaces[choice.id].of(dict(choice.knobs))
    try:
        window = None if choice.window is None else window_of(choice.window, "surface.window")
        return written(choice.formula, window)
    except Refused as fault:
        raise invalid([replace(refused(fault), field=f"surface.{fault.field}")]) from None


def window_of(ends: list[list[float]], field: str) -> Window:
    """The window that a field describes. Raises Problem where it is none."""
    for axis, (low, high) in enumerate(ends):
        if not low < high:
            raise invalid(
                [Fault(f"{field}[{axis}]", [low, high], "a low below its high", "Swap the two.")]
            )
    (x0, x1), (y0, y1) = ends
    return (float(x0), float(x1)), (float(y0), float(y1))


_UNTUNABLE = Fault(
    "rates",
    "tuned",
    "given, same or defaults on this surface",
    "Nothing bounds its loss from below, so the lowest loss would reward whoever diverges.",
)


def _too_many(points: int, limit: int) -> Fault:
    why = Settings.model_fields["max_grid_points"].description
    return Fault(
        "columns × rows",
        points,
        f"at most {limit} points",
        f"The limit is {variable('max_grid_points')}: {why}",
    )
