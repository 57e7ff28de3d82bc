"""The bodies of the API's calls, for the members and limits at hand."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field, create_model

from backend.api.members import Members
from backend.api.opening import EXAMPLES, GRID_EXAMPLES
from backend.api.schemas import choices, recipes
from backend.api.schemas._strict import Pair, Strict, WindowField, whole
from backend.api.schemas.landscapes import landscape
from backend.api.schemas.trainings import training
from backend.api.settings import Settings, named
from backend.engine.rates import MODES

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
    landscape: type[Strict]


def bodies(members: Members, settings: Settings) -> Bodies:
    """The models for these members, under these limits."""
    surface = (choices.surface(members.surfaces, settings), Field(description="What is descended."))
    techniques = recipes.choices(members)
    race = create_model(
        "RaceRequest",
        __base__=_Race,
        __doc__="A race: several optimizers on one surface, from one start, under the same noise.",
        surface=surface,
        steps=(
            whole(1, settings.max_steps),
            Field(
                min(400, settings.max_steps),
                description="How many steps each takes.",
                json_schema_extra=named("max_steps"),
            ),
        ),
        contestants=(
            list[choices.contestant(members.optimizers, "Contestant", recipes.raced(techniques))],  # type: ignore[misc]
            Field(
                min_length=1,
                max_length=settings.max_contestants,
                description="Who races; the same optimizer may stand here several times.",
                json_schema_extra=named("max_contestants"),
            ),
        ),
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
    learned = training(members, techniques, settings)
    return Bodies(race, grid, learned, landscape(learned))


class _Race(Strict):
    start: Pair | None = Field(
        None, description="Where all begin, in page coordinates; null is the surface's own start."
    )
    seed: whole(0, 2**32 - 1) = Field(0, description="Determines the noise.")  # type: ignore[valid-type]
    rates: Literal[tuple(MODES)] = Field(  # type: ignore[valid-type]
        "given",
        description=" ".join(f"{name}: {mode.about}" for name, mode in MODES.items()),
    )
    rate: float = Field(
        0.01, ge=1e-6, le=1e2, description="The learning rate of all where rates is same."
    )
    tolerance: float = Field(
        1e-3,
        ge=1e-12,
        le=1e6,
        description="How close to the best known loss counts as having reached it.",
    )
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
