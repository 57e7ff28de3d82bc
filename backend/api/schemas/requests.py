"""The bodies of the API's calls, for the members and limits at hand."""

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import Field, create_model

from backend.api.members import Members
from backend.api.opening import EXAMPLES, GRID_EXAMPLES
from backend.api.schemas import choices, recipes
from backend.api.schemas._strict import Strict, WindowField, whole
from backend.api.schemas.basins import basins
from backend.api.schemas.descents import Descended, steps
from backend.api.schemas.landscapes import landscape
from backend.api.schemas.programs import program
from backend.api.schemas.sweeps import sweep
from backend.api.schemas.trainings import learned, training
from backend.api.settings import Settings, named

Digits = Annotated[
    whole(3, 17) | None,
    Field(
        description="Significant digits of the columns of a race or grid; null sends all there are."
    ),
]

Count = whole(2, 4096)


@dataclass(frozen=True)
class Bodies:
    """The models of the requests' bodies."""

    race: type[Strict]
    grid: type[Strict]
    training: type[Strict]
    program: type[Strict]
    landscape: type[Strict]
    basins: type[Strict]
    sweep: Any


def bodies(members: Members, settings: Settings) -> Bodies:
    """The models for these members, under these limits."""
    surface = (choices.surface(members.surfaces, settings), Field(description="What is descended."))
    techniques = recipes.choices(members)
    contestants = (
        list[choices.contestant(members.optimizers, "Contestant", recipes.raced(techniques))],  # type: ignore[misc]
        Field(
            min_length=1,
            max_length=settings.max_contestants,
            description="Who races; the same optimizer may stand here several times.",
            json_schema_extra=named("max_contestants"),
        ),
    )
    race = create_model(
        "RaceRequest",
        __base__=_Race,
        __doc__="A race: several optimizers on one surface, from one start, under the same noise.",
        surface=surface,
        steps=steps(400, settings),
        contestants=contestants,
    )
    race.model_config["json_schema_extra"] = {"examples": EXAMPLES}
    grid = create_model(
        "GridRequest",
        __base__=_Grid,
        __doc__="A surface's losses on a grid, for drawing it.",
        surface=surface,
    )
    grid.model_config["json_schema_extra"] = {"examples": GRID_EXAMPLES}
    race.model_rebuild(force=True)
    grid.model_rebuild(force=True)
    fields = learned(members, techniques, settings)
    taught = training(fields)
    told, plane = program(race, taught, settings), landscape(taught)
    mapped = basins(surface, contestants, settings)
    swept = sweep(surface, contestants, fields, settings)
    return Bodies(race, grid, taught, told, plane, mapped, swept)


class _Race(Descended):
    tag = "race"

    include: list[Literal["gradient", "rate", "state"]] = Field(
        [],
        max_length=3,
        description="gradient adds each step's gradient (where it is clipped, before and after) "
        "and the step itself, rate its learning rate, state the optimizer's readings after it.",
    )
    digits: Digits = None


class _Grid(Strict):
    window: WindowField | None = Field(
        None, description="What is computed, in page coordinates; null is the surface's own window."
    )
    columns: Count = Field(160, description="Points from left to right.")
    rows: Count = Field(160, description="Points from bottom to top.")
    digits: Digits = None
