"""POST /sweeps: how contestants end at many values of a number, as stream, document or table."""

import threading
from collections.abc import Iterator

from fastapi import APIRouter, Request
from starlette.responses import Response

from backend.api.answers import Streamed, Whole
from backend.api.body import StrictRoute
from backend.api.context import Context
from backend.api.network_sweeps import forms as network_forms
from backend.api.network_sweeps.plan import plan_network_sweep
from backend.api.routes._described import problems
from backend.api.routes._forms import chosen
from backend.api.schemas.network_sweep_records import NetworkSweepResult
from backend.api.schemas.sweep_records import SweepResult
from backend.api.schemas.sweeps import NETWORKS, SURFACES
from backend.api.sweeps import forms
from backend.api.sweeps.plan import plan_sweep

FORMS = {
    SURFACES: {
        "application/json": (Whole, forms.whole),
        "application/jsonl": (Streamed, forms.lines),
        "text/csv": (Whole, forms.table),
    },
    NETWORKS: {
        "application/json": (Whole, network_forms.whole),
        "application/jsonl": (Streamed, network_forms.lines),
        "text/csv": (Whole, network_forms.table),
    },
}
"""How a sweep of either may be told, the default first."""

PLANS = {SURFACES: plan_sweep, NETWORKS: plan_network_sweep}

RECORDS = ("SweepRecord", "NetworkSweepRecord")
STREAM = {"itemSchema": {"anyOf": [{"$ref": f"#/components/schemas/{name}"} for name in RECORDS]}}
TABLE = {
    "schema": {"type": "string"},
    "example": "contestant,learning_rate,loss,reached_at,diverged_at\r\nadam,0.1,0.0002,147,",
}
TOLD = {200: {"content": {"application/jsonl": STREAM, "text/csv": TABLE}}}


def router(context: Context) -> APIRouter:
    """The call."""
    body_model = context.bodies.sweep
    routes = APIRouter(route_class=StrictRoute)

    @routes.post(
        "/sweeps",
        response_model=SweepResult | NetworkSweepResult,
        response_description="The sweep, in the form that Accept asks for.",
        responses=TOLD | problems(400, 406, 413, 415, 422, 503),
    )
    async def run_sweep(request: Request, body: body_model) -> Response:  # type: ignore[valid-type]
        """Run a sweep of a surface, or, given data, of a training of networks.

        The header Accept chooses between JSON, a stream of JSON lines, and CSV.
        """
        form, (kind, produce) = chosen(request, FORMS[body.tag])
        plan = PLANS[body.tag]

        def pieces(stop: threading.Event) -> Iterator[bytes]:
            yield from produce(plan(body, context.members, context.settings), stop)

        return kind(context.desk, pieces, form, {"Vary": "Accept"})

    return routes
