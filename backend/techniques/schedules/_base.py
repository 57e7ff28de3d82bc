"""What a schedule is."""

import numpy as np
from jaxtyping import Float

from backend.foundation.types import Number, Tree
from backend.techniques._base import AbstractTechnique


class AbstractSchedule(AbstractTechnique):
    """What the learning rate is multiplied by at each step: a plan made before the run, and,
    for a rule that watches the loss, a factor that changes on the way.
    """

    def factors(self, steps: int) -> Float[np.ndarray, " steps"]:
        """The plan: the factor of step 0, 1, … of a run of `steps` steps; 1 unless planned."""
        return np.ones(steps)

    def init(self) -> Tree:
        """What a rule that watches the loss remembers: a named tuple of scalars; else nothing."""
        return ()

    def watch(self, state: Tree, loss: Number) -> tuple[Tree, Number]:
        """After a loss is known (of validation; on a surface of the step): memory and factor."""
        del loss
        return state, 1.0
