"""GET /experiments: ready-made states, each with a claim, and the claim measured."""

import difflib
import threading
from collections.abc import Iterator

from fastapi import APIRouter
from starlette.responses import Response

from backend import experiments
from backend.api.answers import Whole
from backend.api.claims import Claims, seeds
from backend.api.context import Context
from backend.api.problems import Problem
from backend.api.records import dumps
from backend.api.routes._described import problems
from backend.api.schemas import experiments as told


def router(context: Context) -> APIRouter:
    """The calls."""
    routes, claims = APIRouter(), Claims(context)
    members = {name: member() for name, member in experiments.catalog().items()}

    @routes.get("/experiments", response_description="All experiments in short.")
    async def list_experiments() -> told.Experiments:
        """List the experiments, topic after topic."""
        topics = [{"number": n, "title": title} for n, title in experiments.TOPICS.items()]
        listed = [_brief(name, one) | {"page": one.state.page} for name, one in members.items()]
        return told.Experiments.model_validate({"topics": topics, "experiments": listed})

    @routes.get(
        "/experiments/{id}",
        response_description="The experiment.",
        responses=problems(404, 422),
    )
    async def read_experiment(id: str) -> told.Experiment:
        """Tell one experiment, with the state in which its claim can be seen."""
        one = _found(id, members)
        bodies = claims.bodies(one).values()
        claim = {"text": one.claim, "runs": len(bodies), "seeds": seeds(bodies)}
        state = {"page": one.state.page, "request": claims.resolved(one), "look": one.state.look}
        return told.Experiment.model_validate(_brief(id, one) | {"state": state, "claim": claim})

    @routes.get(
        "/experiments/{id}/measured",
        response_model=told.Measured,
        response_description="The figures, and whether the claim holds.",
        responses=problems(404, 422, 503),
    )
    async def measure_experiment(id: str) -> Response:
        """Measure its claim, by running its requests now; the second time it is known."""
        one = _found(id, members)

        def produce(stop: threading.Event) -> Iterator[bytes]:
            yield dumps(claims.measured(id, one, stop))

        return Whole(context.desk, produce, "application/json")

    return routes


Members = dict[str, experiments.AbstractExperiment]


def _brief(name: str, one: experiments.AbstractExperiment) -> experiments.Document:
    return {"id": name, "topic": one.topic, "title": one.title, "text": one.text}


def _found(name: str, members: Members) -> experiments.AbstractExperiment:
    if name in members:
        return members[name]
    near = difflib.get_close_matches(name, members, n=1, cutoff=0.5)
    hint = f"Did you mean {near[0]}?" if near else "GET /api/v1/experiments lists them."
    raise Problem(404, "not-found", f"There is no experiment {ascii(name)[:60]}. {hint}")
