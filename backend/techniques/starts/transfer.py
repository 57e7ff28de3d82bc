"""Transfer learning: the lower layers come from a network that was trained on a similar task.

They stand still at first, so that the fresh upper layers' large errors do not spoil them, and
then learn on at a smaller rate. Batch normalisation in a layer that stands still goes on using
the batch, as in PyTorch; an optimizer's step count runs on meanwhile.
"""

import numpy as np
from jaxtyping import Float

from backend.foundation.types import Number
from backend.techniques.starts._base import AbstractStart
from backend.techniques.starts._shared import frozen, handed_on, rate, steps_before, thawing


class Transfer(AbstractStart):
    """Lower layers of a related task, frozen, then fine-tuned  (Yosinski et al., 2014)."""

    title = "Transfer learning"
    place = 10
    task = "related"
    about = (
        "Reuses the lower layers of a network trained on a similar task: frozen, then fine-tuned."
    )
    formula = "θ₁…θₖ ← those of the related task; their rate: 0 while frozen, then η · rate"
    source = "Yosinski, Clune, Bengio & Lipson, How transferable are features in deep networks?"
    year = 2014

    layers: Number = handed_on()
    steps: Number = steps_before()
    frozen: Number = frozen(0.5)
    rate: Number = rate(0.1)

    def scales(self, steps: int) -> Float[np.ndarray, " steps"]:
        """Still at first, then slowly."""
        return thawing(self.frozen, self.rate, steps)
