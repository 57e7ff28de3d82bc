"""The whole application: the API beneath /api/v1, the page everywhere else."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from backend.api import ahead, openapi, problems
from backend.api.context import Context, context
from backend.api.doorman import API
from backend.api.faults import faults
from backend.api.headers import Secured
from backend.api.heads import Heads
from backend.api.members import members
from backend.api.page import front
from backend.api.roots import Rooted
from backend.api.routes import (
    basins,
    catalog,
    experiments,
    formulas,
    grids,
    health,
    landscapes,
    programs,
    races,
    sweeps,
    trainings,
)
from backend.api.schemas.formulas import FormulaRequest
from backend.api.settings import Settings
from backend.api.unforeseen import Unforeseen
from backend.foundation.errors import Refused

PREFIX = f"{API}/v1"


def create_app(settings: Settings | None = None) -> FastAPI:
    """The application under these settings, or those of the environment."""
    settings = settings or Settings()
    shared = context(settings, members())

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        ahead.keep_compiled(settings)
        ahead.begin(shared)
        yield
        shared.desk.close()

    app = FastAPI(
        openapi_url=f"{PREFIX}/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        lifespan=lifespan,
    )
    app.state.settings, app.state.desk = settings, shared.desk
    runs = races, basins, sweeps, trainings, landscapes
    more = grids, formulas, programs, experiments
    for noun in (catalog, *runs, *more, health):
        app.include_router(noun.router(shared), prefix=PREFIX)
    app.router.default = _Elsewhere(settings)
    _answer_errors(app, shared)
    openapi.install(app)
    # The last one added is the first to see a request, and the last to see its answer.
    app.add_middleware(Unforeseen)
    app.add_middleware(Heads)
    app.add_middleware(Rooted, root_path=settings.root_path)
    if settings.allowed_origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=settings.allowed_origins,
            allow_methods=["GET", "HEAD", "POST"],
            allow_headers=["Content-Type"],
            expose_headers=["ETag", "Retry-After"],
        )
    app.add_middleware(Secured, settings=settings)
    return app


def _answer_errors(app: FastAPI, shared: Context) -> None:
    bodies = shared.bodies
    models = {
        "/races": bodies.race,
        "/basins": bodies.basins,
        "/sweeps": bodies.sweep,
        "/grids": bodies.grid,
        "/formulas": FormulaRequest,
        "/trainings": bodies.training,
        "/programs": bodies.program,
        "/landscapes": bodies.landscape,
    }

    async def invalid(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        model = next(m for path, m in models.items() if request.url.path.endswith(path))
        return problems.invalid(faults(list(error.errors()), model)).response()

    app.add_exception_handler(RequestValidationError, invalid)
    app.add_exception_handler(problems.Problem, problems.handle)
    app.add_exception_handler(Refused, problems.handle)
    app.add_exception_handler(HTTPException, problems.handle_http)


class _Elsewhere:
    """What no route answers: the page's files, or within the API a problem."""

    def __init__(self, settings: Settings) -> None:
        self._front = front(settings)
        self._root_path = settings.root_path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "").removeprefix(self._root_path)
        if scope["type"] == "http" and (path == API or path.startswith(f"{API}/")):
            raise HTTPException(404)
        await self._front(scope, receive, send)
