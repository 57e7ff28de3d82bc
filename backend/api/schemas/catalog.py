"""What there is to choose from, as the page and other clients read it."""

from typing import Any, Literal

from pydantic import BaseModel, Field

from backend.api.schemas.responses import Minimum, Pair, Window


class Knob(BaseModel):
    """A number or a flag that a client may set."""

    name: str
    symbol: str
    type: Literal["number", "boolean"]
    default: float | bool | None
    low: float | None
    high: float | None
    scale: Literal["linear", "log", "whole"]
    nullable: bool
    about: str


class Surface(BaseModel):
    """A surface, as it lies unturned and with its knobs at their defaults."""

    id: str
    title: str
    about: str
    group: str
    source: str
    formula: str
    smooth: bool
    note: str | None
    window: Window
    start: Pair
    minima: list[Minimum]
    tunable: bool = Field(description="Whether a lower bound is known, so that rates can be tuned.")
    knobs: list[Knob]


class Formula(BaseModel):
    """A line of an update rule, and the reading whose numbers belong beside it."""

    text: str
    shows: str | None


class Reading(BaseModel):
    """A quantity inside the step: its values come with include state, under `name`."""

    name: str
    symbol: str
    title: str
    kind: str
    about: str


class Optimizer(BaseModel):
    """An update rule."""

    id: str
    title: str
    about: str
    source: str
    year: int
    looks_ahead: bool = Field(description="Whether it measures the gradient ahead of its point.")
    formulas: list[Formula]
    readings: list[Reading]
    says: str
    knobs: list[Knob]


class Sample(BaseModel):
    """Points for a picture: a row of features for each, and its class or value."""

    x: list[list[float]]
    y: list[float]


class Dataset(BaseModel):
    """A data set, as it is with its knobs at their defaults."""

    id: str
    title: str
    about: str
    source: str
    task: Literal["classes", "regression"]
    features: int
    classes: int = Field(description="How many there are; 1 for regression.")
    window: Window | None = Field(description="What a picture of it shows; null without one.")
    image: tuple[int, int] | None = Field(description="Rows and columns of pixels, if it has any.")
    points: int = Field(description="How many are drawn unless a request says how many.")
    most: int
    related: bool = Field(description="Whether there is a similar task to transfer from.")
    sample: Sample
    knobs: list[Knob]


class Technique(BaseModel):
    """A technique; where it acts is where it stands in the catalog."""

    id: str
    title: str
    about: str
    formula: str
    source: str
    year: int
    knobs: list[Knob]


class Rates(BaseModel):
    """A way to choose the learning rates."""

    id: str
    title: str
    about: str


class Library(BaseModel):
    """A library that programs are written for."""

    id: str
    title: str
    about: str


class Limit(BaseModel):
    """The highest value allowed, why, and the setting that holds it."""

    high: float
    unit: str
    why: str
    setting: str


class Catalog(BaseModel):
    """Everything there is to choose from, in the order of the page."""

    version: str
    surfaces: list[Surface]
    optimizers: list[Optimizer]
    datasets: list[Dataset]
    techniques: dict[str, list[Technique]] = Field(description="By the place where each acts.")
    rates: list[Rates]
    libraries: list[Library]
    limits: dict[str, Limit]
    opening: dict[str, Any] = Field(description="The race that the page opens with.")
    training_opening: dict[str, Any] = Field(
        description="The training that the page of networks opens with."
    )
