"""POST /programs: a contestant's run as a program for another library, to read and to run."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from backend.api.answers import Whole
from backend.api.body import StrictRoute
from backend.api.context import Context
from backend.api.plan import RacePlan, plan_race
from backend.api.problems import Fault, Problem, invalid
from backend.api.records import dumps
from backend.api.routes._described import problems
from backend.api.routes._forms import chosen
from backend.api.schemas.programs import Program
from backend.api.trainings.plan import TrainingPlan, plan_training
from backend.engine.rates import MODES
from backend.programs.descents import Descent
from backend.programs.lessons import Lesson
from backend.programs.libraries import LIBRARIES
from backend.programs.text import Text

PYTHON = {"schema": {"type": "string"}, "example": 'print("step,x,y,loss")\n'}
TOLD = {200: {"content": {"text/x-python": PYTHON}}}

Write = Callable[[threading.Event], Text]


def router(context: Context) -> APIRouter:
    """The call."""
    body_model = context.bodies.program
    routes = APIRouter(route_class=StrictRoute)

    @routes.post(
        "/programs",
        response_model=Program,
        response_description="The program, in the form that Accept asks for.",
        responses=TOLD | problems(400, 406, 413, 415, 422, 503),
    )
    async def write_program(request: Request, body: body_model) -> Response:  # type: ignore[valid-type]
        """Write a program that repeats a contestant's run. Accept chooses JSON or plain Python."""
        form, tell = chosen(request, FORMS)
        write = _written(body, context)

        def produce(stop: threading.Event) -> Iterator[bytes]:
            yield tell(body.library, write(stop))

        return Whole(context.desk, produce, form, {"Vary": "Accept"})

    return routes


def _json(library: str, text: Text) -> bytes:
    told = {"title": text.title, "code": text.code, "notes": list(text.notes)}
    return dumps({"library": library} | told)


def _python(library: str, text: Text) -> bytes:
    del library
    return text.code.encode()


FORMS = {"application/json": _json, "text/x-python": _python}
"""How a program may be told, the default first."""


def _written(body: Any, context: Context) -> Write:
    """What writes the program. Raises Problem where there is no such run."""
    count = len(body.run.contestants)
    if body.contestant >= count:
        allowed = f"a place from 0 to {count - 1}"
        raise invalid([Fault("contestant", body.contestant, allowed, "The first is 0.")])
    try:
        if body.run.tag == "training":
            learned = plan_training(body.run, context.members, context.settings)
            return lambda stop: _lesson(learned, body.contestant, body.library, stop)
        plan = plan_race(body.run, context.members)
    except Problem as problem:
        raise _within_run(problem) from None
    return lambda stop: _descent(plan, body.contestant, body.library, stop)


def _descent(plan: RacePlan, place: int, library: str, stop: threading.Event) -> Text:
    """The rates are chosen as the race chooses them, for this contestant alone."""
    alone = replace(plan.race, entrants=plan.race.entrants[place : place + 1])
    settled, _ = MODES[plan.rates].settle(alone, plan.rate, stop)
    return LIBRARIES[library].descent(Descent(settled, settled.entrants[0], library))


def _lesson(plan: TrainingPlan, place: int, library: str, stop: threading.Event) -> Text:
    del stop  # Drawing the initial weights takes milliseconds.
    recipe = plan.training.recipes[place]
    return LIBRARIES[library].lesson(Lesson(plan.training, recipe, library))


def _within_run(problem: Problem) -> Problem:
    return invalid([replace(fault, field=f"run.{fault.field}") for fault in problem.faults])
