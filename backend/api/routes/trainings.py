"""POST /trainings: several contestants learn the same data, as a stream, a document or a table."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from backend.api.answers import Streamed, Whole
from backend.api.body import StrictRoute
from backend.api.context import Context
from backend.api.routes._described import problems
from backend.api.routes._forms import chosen
from backend.api.schemas.training_records import TrainingResult
from backend.api.trainings import forms
from backend.api.trainings.plan import plan_training

FORMS = {
    "application/json": (Whole, forms.whole),
    "application/jsonl": (Streamed, forms.lines),
    "text/csv": (Whole, forms.table),
}
"""How a training may be told, the default first."""

STREAM = {"itemSchema": {"$ref": "#/components/schemas/TrainingRecord"}}
TABLE = {
    "schema": {"type": "string"},
    "example": "contestant,seed,step,epoch,training_loss,validation_loss,training_accuracy,"
    "validation_accuracy,penalty,learning_rate\r\nadam,0,0,0,0.7,0.71,0.5,0.48,0,0.01",
}
TOLD = {200: {"content": {"application/jsonl": STREAM, "text/csv": TABLE}}}


def router(context: Context) -> APIRouter:
    """The call."""
    body_model = context.bodies.training
    routes = APIRouter(route_class=StrictRoute)

    @routes.post(
        "/trainings",
        response_model=TrainingResult,
        response_description="The training, in the form that Accept asks for.",
        responses=TOLD | problems(400, 406, 413, 415, 422, 503),
    )
    async def run_training(request: Request, body: body_model) -> Response:  # type: ignore[valid-type]
        """Train networks. The header Accept chooses between JSON, a stream of lines, and CSV."""
        form, (kind, produce) = chosen(request, FORMS)
        plan = plan_training(body, context.members, context.settings)
        return kind(context.desk, lambda stop: produce(plan, stop), form, {"Vary": "Accept"})

    return routes
