"""ELU: like ReLU for positive z, an exponential that levels off at −α for negative z."""

import jax
from jax import Array
from jaxtyping import Float

from backend.foundation.knobs import knob
from backend.foundation.types import Number, Tree
from backend.techniques._base import Spelling
from backend.techniques.activations._base import AbstractActivation


class ELU(AbstractActivation):
    """z where z > 0, else α(eᶻ − 1)  (Clevert, Unterthiner & Hochreiter, 2016)."""

    title = "ELU"
    place = 60
    about = "Negative signals level off smoothly at −α, which brings the mean nearer to zero."
    formula = "ELU(z) = z where z > 0, else α (eᶻ − 1)"
    source = "Clevert, Unterthiner & Hochreiter, Exponential linear units (ELUs), ICLR"
    year = 2016

    alpha: Number = knob(
        1.0, 0.0, 5.0, symbol="α", about="Where negative signals level off: at −α."
    )

    def __call__(
        self, z: Float[Array, "points width"], learned: Tree
    ) -> Float[Array, "points width"]:
        """z where it is positive, else α(eᶻ − 1)."""
        del learned
        return jax.nn.elu(z, self.alpha)

    def spelled(self) -> dict[str, Spelling]:
        """Both have it."""
        return {
            "pytorch": Spelling(f"nn.ELU(alpha={self.alpha!r})"),
            "keras": Spelling(f"layers.ELU(alpha={self.alpha!r})"),
        }
