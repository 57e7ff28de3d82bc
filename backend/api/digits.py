"""Rounds whole columns to so many significant digits, so that they are short in JSON."""

import numpy as np
from jaxtyping import Float

FARTHEST = 300
"""Decimal places beyond which a power of ten, or its inverse, leaves the floats: no rounding."""


def rounded(values: Float[np.ndarray, "..."], digits: int | None) -> Float[np.ndarray, "..."]:
    """`values` to `digits` significant digits; None, or more than 15, leaves them as they are.

    Numbers are divided by powers of ten, never multiplied by a negative power: the nearest float
    to a short decimal is what prints as that decimal. NaN and infinity stay.
    """
    if digits is None or digits > 15:
        return values
    with np.errstate(all="ignore"):
        magnitude = np.floor(np.log10(np.abs(values)))
        places = np.where(np.isfinite(magnitude), digits - 1 - magnitude, 0.0)
        up, down = 10.0 ** np.maximum(places, 0), 10.0 ** np.maximum(-places, 0)
        result = np.round(values * up / down) / up * down
    return np.where(np.isfinite(result) & (np.abs(places) <= FARTHEST), result, values)
