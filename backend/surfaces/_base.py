"""What a surface is: a loss of two coordinates, a window on it, a start and its known minima."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar, Literal

from backend.foundation.knobs import Knobbed
from backend.foundation.types import Number, Window


@dataclass(frozen=True)
class Minimum:
    """A place (x, y) lower than all around it, the loss there, and who says so.

    kind: a "minimum" has zero gradient and positive curvature; at a "kink" the surface comes to
    a point, so neither exists, and the gradient is defined as zero.
    found: whether it was looked for numerically rather than known beforehand.
    """

    x: float
    y: float
    loss: float
    source: str
    kind: Literal["minimum", "kink"] = "minimum"
    found: bool = False


class AbstractSurface(Knobbed, ABC):
    """A loss f(x, y); its knobs are leaves, so one program serves every shape of it.

    `__call__` is written in jax.numpy on two numbers; it keeps their dtype and works on arrays
    element by element. Gradients and grids are derived from it, never written down. Sine and cosine
    are quickest from `_trigonometry`: XLA takes its own of one number at a time.
    """

    title: ClassVar[str]
    about: ClassVar[str]
    """What to look at, and why it matters to an optimizer: one or two sentences."""

    group: ClassVar[str]
    source: ClassVar[str]
    formula: ClassVar[str]

    window: ClassVar[Window]
    """What is drawn; as high as it is wide, since one x unit is drawn as long as one y."""

    start: ClassVar[tuple[float, float]]

    smooth: ClassVar[bool] = True
    """Whether the gradient is continuous everywhere; where not, `note` says where."""

    note: ClassVar[str | None] = None

    tunable: ClassVar[bool] = True
    """Whether a lower bound is known: without one, "lowest loss wins" rewards whoever diverges."""

    place: ClassVar[int] = 1000
    """Order on the page; the default puts a newcomer at the end."""

    @abstractmethod
    def __call__(self, x: Number, y: Number) -> Number:
        """The loss at (x, y)."""

    @abstractmethod
    def minima(self) -> tuple[Minimum, ...]:
        """The known minima at these knobs (plain numbers, not traced); the lowest come first."""

    @property
    def minima_note(self) -> str | None:
        """What is to be said of the minima where they had to be looked for."""
        return None

    @property
    def best_loss(self) -> float | None:
        """The lowest known loss, or None where no minimum is known."""
        return min((minimum.loss for minimum in self.minima()), default=None)
