"""The body of POST /trainings, for the members and limits at hand; a sweep of one shares most."""

from typing import Any, Literal

from pydantic import Field, create_model

from backend.api.members import Members
from backend.api.opening import TRAINING_EXAMPLES
from backend.api.schemas import data, recipes
from backend.api.schemas._strict import Strict, whole
from backend.api.settings import Settings, named

Detail = Literal["layers", "histograms", "pictures"]

Fields = dict[str, Any]


def learned(members: Members, choices: dict[str, Any], settings: Settings) -> Fields:
    """The fields that say what is learned by whom, for these members, under these limits."""

    def count(name: str, default: int, about: str) -> Any:
        most = getattr(settings, name)
        return whole(1, most), Field(
            default=min(default, most), description=about, json_schema_extra=named(name)
        )

    learner = recipes.contestants(members, choices, settings)
    return {
        "data": (
            data.data(members.datasets, settings),
            Field(description="What is learned: a data set, or points of one's own."),
        ),
        "steps": count("max_training_steps", 1000, "How many updates each contestant makes."),
        "batch_size": count("max_batch_size", 32, "Points whose mean gradient makes one update."),
        "frames": count("max_frames", 50, "How often everybody is looked at on the way."),
        "seeds": count("max_seeds", 1, "How many seeds each runs under: `seed` and the next ones."),
        "contestants": (
            list[learner],  # type: ignore[valid-type]
            Field(
                min_length=1,
                max_length=settings.max_contestants,
                description="Who learns; the same optimizer may stand here several times.",
                json_schema_extra=named("max_contestants"),
            ),
        ),
    }


def training(fields: Fields) -> type[Strict]:
    """The model with these fields."""
    model = create_model(
        "TrainingRequest",
        __base__=_Training,
        __doc__="A training: several contestants learn the same data side by side, with the same "
        "points, batches and, where their networks agree, the same initial weights.",
        **fields,
    )
    model.model_config["json_schema_extra"] = {"examples": TRAINING_EXAMPLES}
    model.model_rebuild(force=True)
    return model


class Learned(Strict):
    """What determines chance."""

    seed: whole(0, 2**31) = Field(  # type: ignore[valid-type]
        0, description="Determines the points, the initial weights, and the batches."
    )


class _Training(Learned):
    tag = "training"

    include: list[Detail] = Field(
        [],
        max_length=3,
        description="layers adds readings of every layer, histograms the distribution of its "
        "activations and weights, pictures what the network predicts.",
    )
