"""Unsupervised pretraining: an autoencoder learns features from all inputs, labelled or not.

Its lower layers then start the classifier, which needs fewer labels. The autoencoder is trained
as a whole; early work trained it layer by layer.
"""

import numpy as np
from jaxtyping import Float

from backend.foundation.types import Number
from backend.techniques.starts._base import AbstractStart
from backend.techniques.starts._shared import frozen, handed_on, rate, steps_before, thawing


class Pretraining(AbstractStart):
    """Lower layers of an autoencoder of the inputs  (Hinton & Salakhutdinov, 2006)."""

    title = "Unsupervised pretraining"
    place = 20
    task = "reconstruction"
    about = "Learns to reproduce all inputs first, so that lower layers know them before any label."
    formula = "θ₁…θₖ ← those of an autoencoder that minimises ‖x − x̂‖²"
    source = "Hinton & Salakhutdinov, Reducing the dimensionality of data with neural networks"
    year = 2006

    layers: Number = handed_on()
    steps: Number = steps_before()
    frozen: Number = frozen(0.0)
    rate: Number = rate(1.0)

    def scales(self, steps: int) -> Float[np.ndarray, " steps"]:
        """As the knobs say; by default all layers learn alike."""
        return thawing(self.frozen, self.rate, steps)
