"""From a valid request to the landscape that the engine computes, where that is not too much."""

from dataclasses import dataclass, replace
from typing import Any

from backend.api.members import Members
from backend.api.problems import Fault, Problem, invalid
from backend.api.settings import Settings, variable
from backend.api.trainings.plan import Document, TrainingPlan, plan_training
from backend.api.trainings.work import parameters
from backend.engine.landscape import Landscape


@dataclass(frozen=True)
class LandscapePlan:
    """A landscape, and what it was asked with (all resolved)."""

    landscape: Landscape
    request: Document


def plan_landscape(body: Any, members: Members, settings: Settings) -> LandscapePlan:
    """What a body of POST /landscapes asks for. Raises Problem where it cannot be had."""
    plan = _training(body.training, members, settings)
    count = len(plan.training.recipes)
    if body.contestant >= count:
        raise invalid([_nobody(body.contestant, count)])
    told = ("directions", "columns", "rows", "margin", "aspect", "contestant", "seed")
    asked = {name: getattr(body, name) for name in told}
    landscape = Landscape(plan.training, **asked)
    _within(landscape, settings)
    return LandscapePlan(landscape, {"training": plan.request} | asked)


def _training(body: Any, members: Members, settings: Settings) -> TrainingPlan:
    try:
        return plan_training(body, members, settings)
    except Problem as problem:
        raise invalid([replace(f, field=f"training.{f.field}") for f in problem.faults]) from None


def _within(asked: Landscape, settings: Settings) -> None:
    """Raises Problem where it is too much."""
    measured = {
        "max_landscape_work": ("columns × rows × parameters × points", work(asked)),
        "max_landscape_weights": ("contestants × frames × parameters", weights(asked)),
    }
    for name, (field, found) in measured.items():
        most = getattr(settings, name)
        if found > most:
            why = Settings.model_fields[name].description
            remedy = f"{variable(name)} sets this limit. {why} Ask for less of one."
            raise invalid([Fault(field, float(f"{found:.3g}"), f"at most {most:g}", remedy)])


def work(asked: Landscape) -> float:
    """Parameters times the points sent through them, at every cell and every frame."""
    training = asked.training
    each = parameters(training, training.recipes[asked.contestant]) * training.data.points
    frames = len(training.recipes) * (training.frames + 1)
    return float((asked.columns * asked.rows + frames) * each)


def weights(asked: Landscape) -> float:
    """What is remembered of all frames together, which memory has to hold."""
    training = asked.training
    each = parameters(training, training.recipes[asked.contestant])
    return float(len(training.recipes) * (training.frames + 1) * each)


def _nobody(contestant: int, count: int) -> Fault:
    allowed = "0" if count == 1 else f"a whole number from 0 to {count - 1}"
    return Fault("contestant", contestant, allowed, "It is a place in training.contestants.")
