"""What an optimizer is: knobs, a state, where it measures the gradient, and its update rule."""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, NamedTuple

from backend.foundation.knobs import Knobbed
from backend.foundation.types import Tree


@dataclass(frozen=True)
class Formula:
    """One line of the update rule; `shows` names the reading whose numbers stand beside it.

    Besides the optimizer's own readings, "gradient" and "step" can be shown.
    """

    text: str
    shows: str | None = None


@dataclass(frozen=True)
class Reading:
    """A quantity inside the step that the page draws or prints, one number per coordinate.

    kind: "velocity" is a displacement, drawn true to scale; "average" has a gradient's units;
    "square" a squared gradient's; "rate" is a learning rate; "point" is a place on the surface.
    """

    name: str
    symbol: str
    title: str
    kind: Literal["velocity", "average", "square", "rate", "point"]
    about: str


class Update(NamedTuple):
    """What one step yields: θ moves by `step`; `shown` are readings that the state lacks."""

    step: Tree
    state: Any
    shown: dict[str, Tree] = {}  # noqa: RUF012 - never written to


@dataclass(frozen=True)
class Spelling:
    """How a library has this rule: what makes its optimizer, and the options that stand for knobs.

    differs: what it does otherwise at these knobs, in sentences. ahead: the momentum β where the
    library's parameter is the look-ahead point θ + βm. outside: whether its rate stands outside
    the velocity, which is another rule once the rate changes.
    """

    make: str
    options: dict[str, Any] = field(default_factory=dict)
    differs: tuple[str, ...] = ()
    ahead: float | None = None
    outside: bool = False


class AbstractOptimizer(Knobbed, ABC):
    """An update rule on any pytree of parameters θ.

    Every field is a knob and a leaf, so one program serves all its values. The numbers a rule
    computes take the dtype of the parameters.
    """

    title: ClassVar[str]
    about: ClassVar[str]
    says: ClassVar[str]
    source: ClassVar[str]
    year: ClassVar[int]
    formulas: ClassVar[tuple[Formula, ...]]
    readings: ClassVar[tuple[Reading, ...]]

    place: ClassVar[int] = 1000
    """Order on the page; the default puts a newcomer at the end."""

    @abstractmethod
    def init(self, theta: Tree) -> Any:
        """The state before the first step; a named tuple of trees shaped like `theta`."""

    def probe(self, theta: Tree, state: Any) -> Tree:
        """Where the gradient is measured: at θ itself, unless a rule looks ahead."""
        del state
        return theta

    @abstractmethod
    def update(self, gradient: Tree, state: Any, theta: Tree) -> Update:
        """The step that `gradient`, measured at `probe`, leads to, and the state after it."""

    def spelled(self) -> dict[str, Spelling]:
        """The libraries that have this rule: "optax", "pytorch", "keras".

        In a program for another one the rule is written out, as it stands in its file.
        """
        return {}
