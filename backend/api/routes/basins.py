"""POST /basins: which minimum each start of a window reaches, as a stream, a document, a table."""

import threading
from collections.abc import Iterator

from fastapi import APIRouter, Request
from starlette.responses import Response

from backend.api.answers import Streamed, Whole
from backend.api.basins import forms
from backend.api.basins.plan import plan_basins
from backend.api.body import StrictRoute
from backend.api.context import Context
from backend.api.routes._described import problems
from backend.api.routes._forms import chosen
from backend.api.schemas.basins_records import BasinsResult

FORMS = {
    "application/json": (Whole, forms.whole),
    "application/jsonl": (Streamed, forms.lines),
    "text/csv": (Whole, forms.table),
}
"""How maps may be told, the default first."""

STREAM = {"itemSchema": {"$ref": "#/components/schemas/BasinsRecord"}}
TABLE = {
    "schema": {
        "type": "string",
        "description": "A row for each contestant and start. `minimum` is as in JSON: from the "
        "number of the surface's minima on it is a pit; where that lies, JSON tells.",
    },
    "example": "contestant,column,row,x,y,minimum,steps\r\nadam,0,0,-5.98,-5.98,2,147",
}
TOLD = {200: {"content": {"application/jsonl": STREAM, "text/csv": TABLE}}}


def router(context: Context) -> APIRouter:
    """The call."""
    body_model = context.bodies.basins
    routes = APIRouter(route_class=StrictRoute)

    @routes.post(
        "/basins",
        response_model=BasinsResult,
        response_description="The maps, in the form that Accept asks for.",
        responses=TOLD | problems(400, 406, 413, 415, 422, 503),
    )
    async def map_basins(request: Request, body: body_model) -> Response:  # type: ignore[valid-type]
        """Map basins. The header Accept chooses between JSON, a stream of JSON lines, and CSV."""
        form, (kind, produce) = chosen(request, FORMS)

        def pieces(stop: threading.Event) -> Iterator[bytes]:
            yield from produce(plan_basins(body, context.members, context.settings), stop)

        return kind(context.desk, pieces, form, {"Vary": "Accept"})

    return routes
