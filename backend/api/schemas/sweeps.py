"""The body of POST /sweeps, under the limits at hand."""

from typing import Any, Literal

from pydantic import Field, create_model

from backend.api.opening import SWEEP_EXAMPLES
from backend.api.schemas._strict import Pair, Strict, whole
from backend.api.schemas.descents import Descended, steps
from backend.api.settings import Settings, named


def sweep(surface: Any, contestants: Any, settings: Settings) -> type[Strict]:
    """The model: surface and contestants are those of a race."""
    axis = create_model(
        "SweepAxis",
        __base__=_Axis,
        __doc__="A number that is swept, and the values it takes, both ends included.",
        count=(
            whole(2, max(2, settings.max_sweep_values)),
            Field(description="How many values.", json_schema_extra=named("max_sweep_values")),
        ),
    )
    model = create_model(
        "SweepRequest",
        __base__=_Sweep,
        __doc__="How each contestant ends at each of many values of one number, or of two.",
        surface=surface,
        steps=steps(500, settings),
        contestants=contestants,
        axes=(
            list[axis],  # type: ignore[valid-type]
            Field(
                min_length=1,
                max_length=2,
                description="One number, or two: then each value of the first with each of the "
                "second.",
            ),
        ),
    )
    model.model_config["json_schema_extra"] = {"examples": SWEEP_EXAMPLES}
    model.model_rebuild(force=True)
    return model


class _Axis(Strict):
    knob: str = Field(
        max_length=60,
        description="A number that every contestant's optimizer has, which then stands for its "
        "own; or rotation, the surface's angle in degrees, which then stands for the surface's.",
        examples=["learning_rate"],
    )
    low: float = Field(ge=-1e9, le=1e9, description="The first value.")
    high: float = Field(ge=-1e9, le=1e9, description="The last value.")
    scale: Literal["log", "linear"] = Field(
        "log", description="Whether neighbours have equal ratios or equal differences."
    )


class _Sweep(Descended):
    start: Pair | None = Field(
        None,
        description="Where all begin, in page coordinates at the surface's own rotation; null is "
        "the surface's own start. Where rotation is swept, the start turns along: the point of "
        "the surface that lies beneath it stays the same.",
    )
