"""The shapes that are spoken of everywhere, in the notation of jaxtyping."""

from typing import Any, TypeAlias

import numpy as np
from jax import Array
from jaxtyping import Bool, Float

Number: TypeAlias = float | Float[Array, "..."] | Float[np.ndarray, "..."]
"""A knob's value or a coordinate: a Python number, a tracer under jit, an array of several."""

Flag: TypeAlias = bool | Bool[Array, "..."]
"""A yes-or-no knob's value; a leaf like any number, so that flipping it compiles nothing."""

Tree: TypeAlias = Any
"""Parameters in any pytree: a point's coordinates here, a network's weights there."""

Scalar: TypeAlias = Float[Array, ""]
Path: TypeAlias = Float[np.ndarray, "steps 2"]
Losses: TypeAlias = Float[np.ndarray, " steps"]

Window: TypeAlias = tuple[tuple[float, float], tuple[float, float]]
"""((x_low, x_high), (y_low, y_high)), in the surface's units."""
