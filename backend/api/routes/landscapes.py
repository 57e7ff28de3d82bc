"""POST /landscapes: a training's loss on a plane through weight space, and its paths on that."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from backend.api.answers import Streamed, Whole
from backend.api.body import StrictRoute
from backend.api.context import Context
from backend.api.landscapes import forms
from backend.api.landscapes.plan import plan_landscape
from backend.api.routes._described import problems
from backend.api.routes._forms import chosen
from backend.api.schemas.landscapes import LandscapeResult

FORMS = {
    "application/json": (Whole, forms.whole),
    "application/jsonl": (Streamed, forms.lines),
}
"""How a landscape may be told, the default first."""

STREAM = {"itemSchema": {"$ref": "#/components/schemas/LandscapeRecord"}}
TOLD = {200: {"content": {"application/jsonl": STREAM}}}


def router(context: Context) -> APIRouter:
    """The call."""
    body_model = context.bodies.landscape
    routes = APIRouter(route_class=StrictRoute)

    @routes.post(
        "/landscapes",
        response_model=LandscapeResult,
        response_description="The landscape, in the form that Accept asks for.",
        responses=TOLD | problems(400, 406, 413, 415, 422, 503),
    )
    async def draw_landscape(request: Request, body: body_model) -> Response:  # type: ignore[valid-type]
        """Draw a training's landscape. Accept chooses between JSON and a stream of lines."""
        form, (kind, produce) = chosen(request, FORMS)
        plan = plan_landscape(body, context.members, context.settings)
        return kind(context.desk, lambda stop: produce(plan, stop), form, {"Vary": "Accept"})

    return routes
