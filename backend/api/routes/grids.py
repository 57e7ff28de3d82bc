"""POST /grids: a surface's losses on a grid, for drawing it."""

import threading
from collections.abc import Iterator

from fastapi import APIRouter
from starlette.responses import Response

from backend.api.answers import Whole
from backend.api.body import StrictRoute
from backend.api.context import Context
from backend.api.plan import plan_grid
from backend.api.records import dumps, grid_document
from backend.api.routes._described import problems
from backend.api.schemas.responses import Grid


def router(context: Context) -> APIRouter:
    """The call."""
    body_model = context.bodies.grid
    routes = APIRouter(route_class=StrictRoute)

    @routes.post(
        "/grids",
        response_model=Grid,
        response_description="The grid.",
        responses=problems(400, 413, 415, 422, 503),
    )
    async def compute_grid(body: body_model) -> Response:  # type: ignore[valid-type]
        """Compute a surface's losses on a grid, with its minima and its start."""

        def document(stop: threading.Event) -> Iterator[bytes]:
            del stop  # A grid takes milliseconds, a formula's survey tenths of a second at most.
            most = context.settings.max_grid_points
            yield dumps(grid_document(plan_grid(body, context.members, most)))

        return Whole(context.desk, document, "application/json")

    return routes
