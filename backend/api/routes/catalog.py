"""GET /catalog: everything there is to choose from."""

import hashlib

from fastapi import APIRouter, Request
from starlette.responses import Response

from backend.api.context import Context
from backend.api.listing import listing
from backend.api.records import dumps
from backend.api.schemas.catalog import Catalog


def router(context: Context) -> APIRouter:
    """The call. Members and limits stay what they are while the process lives."""
    routes = APIRouter()
    body = dumps(listing(context.members, context.settings))
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache"}

    @routes.get(
        "/catalog",
        response_model=Catalog,
        response_description="Everything there is to choose from.",
    )
    async def read_catalog(request: Request) -> Response:
        """List surfaces, optimizers with their knobs and formulas, ways to choose rates, limits."""
        # A proxy that compresses makes the tag a weak one; the listing is the same all the same.
        if request.headers.get("if-none-match", "").removeprefix("W/") == tag:
            return Response(status_code=304, headers=headers)
        return Response(body, headers=headers, media_type="application/json")

    return routes
