"""What a training learns: a data set of the catalog, or points of the client's own."""

from typing import Annotated, Any, Literal

from pydantic import Field, create_model

from backend.api.schemas._strict import Coordinate, Strict, whole
from backend.api.schemas.members import models, tagged, union, word
from backend.api.settings import Settings, named
from backend.datasets import AbstractDataset

OWN = "own"
"""The tag of a client's own data."""

FEWEST = 4
"""Points that make a data set: the corners of XOR."""

CLASSES = 10
"""Classes that own data may have: more cannot be told apart by colour."""


def data(datasets: dict[str, type[AbstractDataset]], settings: Settings) -> Any:
    """A union over the data sets, told apart by `id`, and own points."""
    shared = _shared(settings)
    drawn = [
        model
        for name, member in datasets.items()
        for model in models({name: member}, "Data", _drawn(member, settings), shared)
    ]
    return union([*drawn, _own(shared, settings)], _data_of)


def most(member: type[AbstractDataset], settings: Settings) -> int:
    """How many points of this data set a client may ask for."""
    return min(member.most, settings.max_data_points)


def _shared(settings: Settings) -> type[Strict]:
    return create_model(
        "Shared",
        __base__=Strict,
        labels=(
            whole(1, settings.max_data_points) | None,
            Field(
                default=None,
                description="How many training points carry a label, evenly by class; null, or "
                "more than there are, means all.",
            ),
        ),
        label_noise=(
            float,
            Field(
                default=0.0,
                ge=0.0,
                le=1.0,
                description="Share of the training points whose class is replaced by another; for "
                "regression the deviation of noise on y, in units of y's own.",
            ),
        ),
        validation=(
            float,
            Field(
                default=0.25,
                ge=0.05,
                le=0.9,
                description="Share of the points that is held out for validation.",
            ),
        ),
    )


def _drawn(member: type[AbstractDataset], settings: Settings) -> type[Strict]:
    points = whole(min(10, most(member, settings)), most(member, settings))
    return create_model(
        "Drawn",
        __base__=Strict,
        points=(
            points | None,
            Field(
                default=None,
                description=f"How many points are drawn, those held out included; null is "
                f"{min(member.points, most(member, settings))}.",
                json_schema_extra=named("max_data_points"),
            ),
        ),
    )


def _own(shared: type[Strict], settings: Settings) -> type[Strict]:
    # The first bad number ends the check: a body may hold a hundred thousand of them.
    row = Annotated[
        list[Coordinate], Field(min_length=1, max_length=settings.max_features, fail_fast=True)
    ]
    size = {"min_length": FEWEST, "max_length": settings.max_data_points, "fail_fast": True}
    return create_model(
        "OwnData",
        __base__=(tagged(OWN), shared),
        __doc__="Points of the client's own; each feature is brought to mean 0 and deviation 1.",
        x=(
            list[row],  # type: ignore[valid-type]
            Field(
                description="The features, a row for each point.",
                json_schema_extra=named("max_data_points"),
                **size,
            ),
        ),
        y=(
            list[Coordinate],
            Field(
                description="For classes their numbers, 0, 1, … each at least once; else values.",
                json_schema_extra=named("max_data_points"),
                **size,
            ),
        ),
        task=(
            Literal["classes", "regression"],
            Field(default="classes", description="Whether y holds classes or values."),
        ),
        names=(
            list[Annotated[str, Field(min_length=1, max_length=40)]] | None,
            Field(
                default=None,
                max_length=CLASSES,
                description="What the classes are called; null calls them by their numbers.",
            ),
        ),
    )


def _data_of(value: Any) -> Any:
    own = isinstance(value, dict) and "x" in value and "id" not in value
    return OWN if own else word(value, "id")
