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
    scale: Literal["linear", "log"]
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


class Rates(BaseModel):
    """A way to choose the learning rates."""

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
    rates: list[Rates]
    limits: dict[str, Limit]
    opening: dict[str, Any] = Field(description="The race that the page opens with.")
