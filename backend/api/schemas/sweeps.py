"""The bodies of POST /sweeps, of surfaces and of networks, under the limits at hand."""

from typing import Any, Literal

from pydantic import Field, create_model

from backend.api.opening import NETWORK_SWEEP_EXAMPLES, SWEEP_EXAMPLES
from backend.api.schemas._strict import Pair, Strict, whole
from backend.api.schemas.descents import Descended, steps
from backend.api.schemas.members import union
from backend.api.schemas.trainings import Fields, Learned
from backend.api.settings import Settings, named

SURFACES, NETWORKS = "surfaces", "networks"
"""Tags of what may be swept."""


def sweep(surface: Any, contestants: Any, fields: Fields, settings: Settings) -> Any:
    """Either model: surface and contestants are those of a race, the fields those of a training."""
    return union([_surfaces(surface, contestants, settings), _networks(fields, settings)], _what)


def _what(value: Any) -> str:
    """Networks learn data."""
    own = value.get("data") if isinstance(value, dict) else getattr(value, "data", None)
    return SURFACES if own is None else NETWORKS


def _axis(name: str, base: type[Strict], setting: str, settings: Settings) -> type[Strict]:
    return create_model(
        name,
        __base__=base,
        __doc__="A number that is swept, and the values it takes, both ends included.",
        count=(
            whole(2, max(2, getattr(settings, setting))),
            Field(description="How many values.", json_schema_extra=named(setting)),
        ),
    )


def _networks(fields: Fields, settings: Settings) -> type[Strict]:
    axis = _axis("NetworkSweepAxis", _NetworkAxis, "max_network_sweep_values", settings)
    model = create_model(
        "NetworkSweepRequest",
        __base__=_NetworkSweep,
        __doc__="How each contestant of a training ends at each of several values of one number. "
        "Frames matter only to schedules that watch the validation loss.",
        **fields,
        axes=(
            list[axis],  # type: ignore[valid-type]
            Field(min_length=1, max_length=1, description="One number."),
        ),
    )
    model.model_config["json_schema_extra"] = {"examples": NETWORK_SWEEP_EXAMPLES}
    model.model_rebuild(force=True)
    return model


def _surfaces(surface: Any, contestants: Any, settings: Settings) -> type[Strict]:
    axis = _axis("SweepAxis", _SurfaceAxis, "max_sweep_values", settings)
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
    low: float = Field(ge=-1e9, le=1e9, description="The first value.")
    high: float = Field(ge=-1e9, le=1e9, description="The last value.")
    scale: Literal["log", "linear"] = Field(
        "log", description="Whether neighbours have equal ratios or equal differences."
    )


class _SurfaceAxis(_Axis):
    knob: str = Field(
        max_length=60,
        description="A number that every contestant's optimizer has, which then stands for its "
        "own; or rotation, the surface's angle in degrees, which then stands for the surface's.",
        examples=["learning_rate"],
    )


class _NetworkAxis(_Axis):
    knob: str = Field(
        max_length=60,
        description="A number that every contestant's optimizer has, which then stands for its "
        "own.",
        examples=["learning_rate"],
    )


class _NetworkSweep(Learned):
    tag = NETWORKS


class _Sweep(Descended):
    tag = SURFACES

    start: Pair | None = Field(
        None,
        description="Where all begin, in page coordinates at the surface's own rotation; null is "
        "the surface's own start. Where rotation is swept, the start turns along: the point of "
        "the surface that lies beneath it stays the same.",
    )
