"""POST /races: several optimizers on one surface, as a stream, a document or a table."""

import threading
from collections.abc import Iterator

from fastapi import APIRouter, Request
from starlette.responses import Response

from backend.api import records
from backend.api.answers import Streamed, Whole
from backend.api.body import StrictRoute
from backend.api.context import Context
from backend.api.plan import plan_race
from backend.api.routes._described import problems
from backend.api.routes._forms import chosen
from backend.api.schemas.responses import RaceResult

FORMS = {
    "application/json": (Whole, records.whole),
    "application/jsonl": (Streamed, records.lines),
    "text/csv": (Whole, records.table),
}
"""How a race may be told, the default first."""

STREAM = {"itemSchema": {"$ref": "#/components/schemas/RaceRecord"}}
TABLE = {"schema": {"type": "string"}, "example": "contestant,step,x,y,loss\r\nadam,0,-1.2,1,24.2"}
TOLD = {200: {"content": {"application/jsonl": STREAM, "text/csv": TABLE}}}


def router(context: Context) -> APIRouter:
    """The call."""
    body_model = context.bodies.race
    routes = APIRouter(route_class=StrictRoute)

    @routes.post(
        "/races",
        response_model=RaceResult,
        response_description="The race, in the form that Accept asks for.",
        responses=TOLD | problems(400, 406, 413, 415, 422, 503),
    )
    async def run_race(request: Request, body: body_model) -> Response:  # type: ignore[valid-type]
        """Run a race. The header Accept chooses between JSON, a stream of JSON lines, and CSV."""
        form, (kind, produce) = chosen(request, FORMS)

        def pieces(stop: threading.Event) -> Iterator[bytes]:
            # Planned only here, in a thread: a formula is surveyed first.
            yield from produce(plan_race(body, context.members), stop)

        return kind(context.desk, pieces, form, {"Vary": "Accept"})

    return routes
