"""The body of POST /basins, under the limits at hand."""

from typing import Any

from pydantic import Field, create_model

from backend.api.opening import BASINS_EXAMPLES
from backend.api.schemas._strict import Pair, Strict, WindowField, whole
from backend.api.schemas.descents import Descended, steps
from backend.api.settings import Settings

Cells = whole(1, 4096)


def basins(surface: Any, contestants: Any, settings: Settings) -> type[Strict]:
    """The model: surface and contestants are those of a race."""
    model = create_model(
        "BasinsRequest",
        __base__=_Basins,
        __doc__="A map for each contestant: which known minimum every start of a window reaches.",
        surface=surface,
        steps=steps(500, settings),
        contestants=contestants,
    )
    model.model_config["json_schema_extra"] = {"examples": BASINS_EXAMPLES}
    model.model_rebuild(force=True)
    return model


class _Basins(Descended):
    start: Pair | None = Field(
        None,
        description="From where rates are tuned, in page coordinates; null is the surface's own "
        "start. A map has a start in every cell.",
    )
    tolerance: float = Field(
        1e-3,
        ge=1e-12,
        le=1e6,
        description="How close to a minimum's loss counts as having reached it. A start reaches a "
        "minimum if at the last step that one is the nearest known, and the loss is within the "
        "tolerance of its loss; the steps it needs are those up to the first one from which the "
        "loss stays, to the end, within the tolerance of a known minimum's loss.",
    )
    window: WindowField | None = Field(
        None,
        description="Where the starts lie, in page coordinates; null is the surface's own window.",
    )
    columns: Cells = Field(256, description="Cells from left to right.")
    rows: Cells = Field(
        256, description="Cells from bottom to top; each is started from its centre."
    )
