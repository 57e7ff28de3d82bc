"""XOR: opposite corners belong together.

Minsky and Papert (Perceptrons, 1969) showed that no network without a hidden layer can learn it.
"""

import numpy as np
from jaxtyping import Float, Int

from backend.datasets._plane import AbstractPlane, blurred, noise
from backend.foundation.types import Number

NEAR, FAR = 0.1, 1.2
"""How far from each axis the points lie, before they are blurred."""


class Xor(AbstractPlane):
    """Four squares; class 1 where x and y have different signs."""

    title = "XOR"
    place = 50
    about = (
        "Opposite corners belong together: without a hidden layer every point is a coin toss; "
        "two units are enough."
    )
    source = "after Minsky and Papert, Perceptrons (1969)"

    noise: Number = noise(0.05)

    def scatter(
        self, rng: np.random.Generator, y: Int[np.ndarray, " points"]
    ) -> Float[np.ndarray, "points 2"]:
        """In the squares of equal signs for class 0, of different signs for class 1."""
        right = rng.choice([-1.0, 1.0], y.size)
        signs = np.stack([right, np.where(y == 0, right, -right)], axis=1)
        return blurred(rng, signs * rng.uniform(NEAR, FAR, signs.shape), self.noise)
