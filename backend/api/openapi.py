"""The OpenAPI document: FastAPI's, with the stream's records and the errors' models added."""

from typing import Annotated, Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import Field, TypeAdapter

from backend import __version__
from backend.api.schemas.basins_records import BasinsRecord
from backend.api.schemas.landscapes import LandscapeRecord
from backend.api.schemas.network_sweep_records import NetworkSweepRecord
from backend.api.schemas.responses import Problem, RaceChunk, RaceEnd, RaceError, RaceStart
from backend.api.schemas.sweep_records import SweepRecord
from backend.api.schemas.training_records import TrainingRecord

ABOUT = (
    "How neural-network optimizers behave: races on loss surfaces and trainings of networks, as "
    "JSON, as a stream of JSON lines or as CSV. A response is determined by its request, timings "
    "excepted."
)

RaceRecord = Annotated[RaceStart | RaceChunk | RaceEnd | RaceError, Field(discriminator="kind")]
"""A line of a stream: start, then chunks, then end or error."""


def install(app: FastAPI) -> None:
    """Let the app describe itself this way."""

    def document() -> dict[str, Any]:
        if not app.openapi_schema:
            app.openapi_schema = _document(app)
        return app.openapi_schema

    app.openapi = document  # type: ignore[method-assign]


def _document(app: FastAPI) -> dict[str, Any]:
    found = get_openapi(
        title="Descent Lab", version=__version__, description=ABOUT, routes=app.routes
    )
    schemas = found["components"]["schemas"]
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    added = {
        "RaceRecord": RaceRecord,
        "BasinsRecord": BasinsRecord,
        "SweepRecord": SweepRecord,
        "NetworkSweepRecord": NetworkSweepRecord,
        "TrainingRecord": TrainingRecord,
        "LandscapeRecord": LandscapeRecord,
        "Problem": Problem,
    }
    for name, model in added.items():
        schema = TypeAdapter(model).json_schema(
            mode="serialization", ref_template="#/components/schemas/{model}"
        )
        schemas |= schema.pop("$defs", {})
        schemas[name] = schema
    for noun in ("Race", "Basins", "Sweep", "NetworkSweep", "Training", "Landscape"):
        for name in (f"{noun}Start", f"{noun}Result"):
            request = {"$ref": f"#/components/schemas/{noun}Request"}
            schemas[name]["properties"]["request"] = request
    found["components"]["schemas"] = dict(sorted(schemas.items()))
    return found
