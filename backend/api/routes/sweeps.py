"""POST /sweeps: how contestants end at many values of a number, as stream, document or table."""

import threading
from collections.abc import Iterator

from fastapi import APIRouter, Request
from starlette.responses import Response

from backend.api.answers import Streamed, Whole
from backend.api.body import StrictRoute
from backend.api.context import Context
from backend.api.routes._described import problems
from backend.api.routes._forms import chosen
from backend.api.schemas.sweep_records import SweepResult
from backend.api.sweeps import forms
from backend.api.sweeps.plan import plan_sweep

FORMS = {
    "application/json": (Whole, forms.whole),
    "application/jsonl": (Streamed, forms.lines),
    "text/csv": (Whole, forms.table),
}
"""How a sweep may be told, the default first."""

STREAM = {"itemSchema": {"$ref": "#/components/schemas/SweepRecord"}}
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
        response_model=SweepResult,
        response_description="The sweep, in the form that Accept asks for.",
        responses=TOLD | problems(400, 406, 413, 415, 422, 503),
    )
    async def run_sweep(request: Request, body: body_model) -> Response:  # type: ignore[valid-type]
        """Run a sweep. The header Accept chooses between JSON, a stream of JSON lines, and CSV."""
        form, (kind, produce) = chosen(request, FORMS)

        def pieces(stop: threading.Event) -> Iterator[bytes]:
            yield from produce(plan_sweep(body, context.members, context.settings), stop)

        return kind(context.desk, pieces, form, {"Vary": "Accept"})

    return routes
