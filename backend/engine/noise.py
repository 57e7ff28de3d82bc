"""Common random numbers: the gradient noise of a race, the same draw for every contestant."""

import numpy as np
from jaxtyping import Float


def draws(seed: int, trial: int, deviation: float, steps: int) -> Float[np.ndarray, "steps 2"]:
    """Independent normal noise for each step and gradient component, in gradient units.

    Trial 0 is the race itself; further trials are other draws of the same race, for tuning. A
    longer race begins with the same draws as a shorter one.
    """
    if deviation == 0:
        return np.zeros((steps, 2))
    return deviation * np.random.default_rng([seed, trial]).standard_normal((steps, 2))
