"""Normal draws of one deviation for all layers, whatever their size: what came before Glorot.

Not truncated, as in Keras's RandomNormal.
"""

from typing import Any

from jax import Array
from jax.nn import initializers
from jaxtyping import Float

from backend.foundation.knobs import knob
from backend.foundation.types import Number
from backend.techniques.initializers._base import AbstractInitializer


class Normal(AbstractInitializer):
    """Normal with the same deviation in every layer  (Krizhevsky, Sutskever & Hinton, 2012)."""

    title = "Normal"
    place = 70
    about = (
        "One deviation for every layer: too small and signals die out, too large and they blow up."
    )
    formula = "w ~ N(0, σ²)"
    source = "Krizhevsky, Sutskever & Hinton, ImageNet classification with deep CNNs, NIPS"
    year = 2012

    stddev: Number = knob(
        0.05,
        1e-4,
        10.0,
        "log",
        symbol="σ",
        about="Deviation of every weight: 0.05 is Keras's default, 0.01 was AlexNet's.",
    )

    def draw(
        self, key: Array, fan_in: int, fan_out: int, dtype: Any
    ) -> Float[Array, "fan_in fan_out"]:
        """Normal about 0."""
        return initializers.normal(self.stddev)(key, (fan_in, fan_out), dtype)
