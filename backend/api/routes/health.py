"""GET /health: whether the server lives, and what it has compiled."""

import jax
from fastapi import APIRouter

from backend import __version__
from backend.api.context import Context
from backend.api.schemas.responses import Compiled, Health
from backend.engine.programs import programs


def router(context: Context) -> APIRouter:
    """The call."""
    routes = APIRouter()

    @routes.get("/health", response_description="It lives.")
    async def read_health() -> Health:
        """Say that the server lives, what it runs on, and how much it has compiled."""
        waiting = context.forerunner.waiting
        compiled = Compiled(programs=programs.compiled(), waiting=waiting)
        return Health(
            status="ok", version=__version__, device=jax.default_backend(), compiled=compiled
        )

    return routes
