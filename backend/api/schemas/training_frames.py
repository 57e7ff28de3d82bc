"""A frame of a training: how every contestant stands at one step.

NaN and infinity never appear: a diverged contestant's numbers are null.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, Field

Numbers = list[float | None]
Seeds = Annotated[Numbers, Field(description="One for each seed.")]
Shares = Annotated[list[int], Field(description="Percent, cell by cell.")]


class Layers(BaseModel):
    """Readings of each layer, hidden ones first, of the first seed."""

    gradient_norm: Numbers
    signal_gradient: Numbers = Field(
        description="Root mean square of the loss's derivative by the layer's pre-activations."
    )
    activation_mean: Numbers
    activation_deviation: Numbers
    activation_square: Numbers
    weight_norm: Numbers
    largest_unit_norm: Numbers = Field(description="The largest norm of a unit's weights.")
    zero_weights: Numbers = Field(description="Share of the weights that are nearly zero.")
    dead_units: Numbers = Field(description="Share of the units through which no gradient comes.")


class Histogram(BaseModel):
    """Shares of equally wide bars from the lowest value to the highest."""

    low: float | None
    high: float | None
    counts: Numbers


class Histograms(BaseModel):
    """Of each layer, hidden ones first, of the first seed."""

    activations: list[Histogram]
    weights: list[Histogram]


class Boundary(BaseModel):
    """The predicted class of every cell, row by row, y rising, and how sure it is."""

    kind: Literal["boundary"]
    classes: list[int]
    confidence: Shares
    spread: Shares | None = Field(description="How far random passes differ (dropout).")


class Curve(BaseModel):
    """The predicted value at every x of the grid."""

    kind: Literal["curve"]
    y: Numbers
    spread: Numbers | None = Field(description="How far random passes differ (dropout).")


class Prediction(BaseModel):
    """The prediction for one validation point."""

    point: int = Field(description="Its place among the validation points.")
    predicted: int
    confidence: float | None
    spread: float | None


class Confusion(BaseModel):
    """How many validation points of each class (row) are taken for which (column)."""

    kind: Literal["confusion"]
    counts: list[list[int]]
    samples: list[Prediction]


Picture = Annotated[Boundary | Curve | Confusion, Field(discriminator="kind")]


class Reading(BaseModel):
    """How a contestant stands."""

    training_loss: Seeds
    validation_loss: Seeds
    training_accuracy: Seeds | None = Field(description="null for regression.")
    validation_accuracy: Seeds | None = Field(description="null for regression.")
    penalty: Seeds
    learning_rate: Seeds
    layers: Layers | None = None
    histograms: Histograms | None = None
    picture: Picture | None = None


class FrameTimings(BaseModel):
    """Microseconds a step, for each contestant, since the frame before; null before any."""

    step_us: Numbers


class Frame(BaseModel):
    """How everybody stands after `step` steps."""

    frame: int
    step: int
    epoch: float
    contestants: list[Reading]
    timings: FrameTimings


class TrainingFrame(Frame):
    """A line of a stream; frame 0 is before the first step."""

    kind: Literal["frame"]
