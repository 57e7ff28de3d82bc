"""A contestant's run on a surface, and what programs for it have in common in every library."""

import math
from dataclasses import dataclass, field
from functools import cached_property

from backend.engine.race import Race
from backend.engine.racer import Racer
from backend.optimizers import AbstractOptimizer, Spelling
from backend.programs import formulas
from backend.programs.dialects import NUMPY, Dialect
from backend.programs.excerpts import Excerpts
from backend.programs.text import Text, block, call, comment
from backend.surfaces import Turned
from backend.surfaces._formula import Formula

NAMES = (
    *("START", "STEPS", "NOISE", "RATES", "surface", "loss", "optimizer", "step", "slope", "k"),
    *("theta", "phi", "state", "watched", "factor", "rate", "points", "losses", "value"),
)
"""What a program calls things of its own, whatever it quotes."""

AHEAD = (
    "The library moves the look-ahead point φ = θ + βm, which this page draws beside θ. Where θ is "
    "follows from φ = θ + β (θ − θ before)."
)

PUSHED = (
    "The library keeps the rate outside the velocity, where a change of it acts on all past "
    "gradients at once. Here each gradient is multiplied by its step's rate; the library's is 1."
)

WRITTEN_OUT = (
    "The library has no such rule, or not with these knobs. It is written out here, as Descent Lab "
    "has it."
)

TAIL = """\
print("step,x,y,loss")
for k, ((x, y), value) in enumerate(zip(points, losses)):
    print(f"{k},{x},{y},{value}")"""


@dataclass(frozen=True)
class Descent:
    """One racer of a race on its way into a program; `quotes` holds what members have written."""

    race: Race
    racer: Racer
    library: str
    quotes: Excerpts = field(default_factory=lambda: Excerpts(NAMES))

    @property
    def ground(self) -> Turned:
        """The surface as it lies."""
        assert isinstance(self.race.field, Turned)
        return self.race.field

    @cached_property
    def spelling(self) -> Spelling | None:
        """How the library has the rule; None where it has not."""
        return self.racer.optimizer.spelled().get(self.library)

    @property
    def own(self) -> bool:
        """Whether the surface is a formula of the client's own."""
        return isinstance(self.ground.surface, Formula)

    @property
    def title(self) -> str:
        """What the program is called."""
        return f"{self.racer.optimizer.title} on {self.ground.surface.title}"

    @property
    def about(self) -> str:
        """What the surface is, and what the program does."""
        surface = self.ground.surface
        what = "f is a formula of one's own" if self.own else f"f(x, y) = {surface.formula}"
        return (
            f"{what}. A run of Descent Lab, repeated with "
            "another library; prints every step's point and loss as CSV."
        )

    @property
    def notes(self) -> tuple[str, ...]:
        """What the library does otherwise, or cannot do."""
        if self.spelling is None:
            return (WRITTEN_OUT,)
        return (
            *self.spelling.differs,
            *([AHEAD] if self.back else []),
            *([PUSHED] if self.pushed else []),
        )

    @property
    def watched(self) -> bool:
        """Whether the rate depends on the losses seen."""
        return self.racer.rule().watcher is not None

    @property
    def planned(self) -> bool:
        """Whether the rate follows a plan."""
        return self.racer.plan(1, 1) is not None

    @property
    def varying(self) -> bool:
        """Whether the rate is another one from step to step."""
        return self.planned or self.watched

    @property
    def rate(self) -> str:
        """The learning rate that a schedule multiplies, as text."""
        return repr(float(self.racer.rate))

    @property
    def noisy(self) -> bool:
        """Whether gradients are noisy."""
        return self.race.noise != 0

    @property
    def clipped(self) -> bool:
        """Whether gradients are clipped."""
        return self.racer.clipping is not None

    @property
    def pushed(self) -> bool:
        """Whether gradients bring the rate along: into a velocity from which the library, where the
        rate varies, would keep it out.
        """
        return self.varying and self.spelling is not None and self.spelling.outside

    @property
    def looks_ahead(self) -> bool:
        """Whether the rule, as it is written out, measures its gradient ahead."""
        return type(self.racer.optimizer).probe is not AbstractOptimizer.probe

    @property
    def back(self) -> str:
        """θ out of the look-ahead point that the library moves; empty where it moves θ itself."""
        beta = self.spelling.ahead if self.spelling is not None else None
        return f"(phi + {beta!r} * theta) / {1 + beta!r}" if beta else ""

    def quote(self, dialect: Dialect) -> None:
        """Surface, clipping and schedule, and the update rule where the library lacks it.

        Schedules and rules are quoted in NumPy, which every library understands.
        """
        quotes, optimizer, schedule = self.quotes, self.racer.optimizer, self.racer.schedule
        if self.own:
            formulas.quote(self.ground.surface, "surface", quotes, dialect)
        else:
            quotes.method(self.ground.surface, "__call__", "surface", dialect)
        if self.clipped:
            clipped = dialect if self.spelling is not None else NUMPY
            quotes.method(self.racer.clipping, "__call__", "clip", clipped)
        if self.planned:
            quotes.method(schedule, "factors", "factors", NUMPY)
        if self.watched:
            quotes.method(schedule, "init", "remember", NUMPY)
            quotes.method(schedule, "watch", "watch", NUMPY)
        if self.spelling is None:
            if self.looks_ahead:
                quotes.method(optimizer, "probe", "probe", NUMPY)
            quotes.method(optimizer, "init", "init", NUMPY)
            quotes.method(optimizer, "update", "update", NUMPY, ("learning_rate",))

    def made(self, rate: str, parameters: str | None = None) -> str:
        """The call that makes the library's optimizer."""
        assert self.spelling is not None
        options = {
            name: self.quotes.literal(value) for name, value in self.spelling.options.items()
        }
        if parameters is None:
            return call(self.spelling.make, rate, **options)
        return call(self.spelling.make, parameters, lr=rate, **options)

    def ahead_words(self) -> list[str]:
        """What is to be said where the library moves the look-ahead point."""
        return [comment(AHEAD)] if self.back else []

    def text(self, imports: set[str], setting: str, ways: list[str]) -> Text:
        """The program of these parts, the quoted functions and the loss before them."""
        needed = self.noisy or self.watched
        numpy = {"import numpy as np"} if needed else set()
        quoted = ["\n".join(self.quotes.constants), *self.quotes.functions]
        parts = [setting, *quoted, self.loss(), *ways]
        return Text(
            self.title, self.about, self.notes, imports | numpy | self.quotes.imports, parts
        )

    def loss(self) -> str:
        """The function that is descended, of a vector θ."""
        ground = self.ground
        if (ground.cosine, ground.sine) == (1.0, 0.0):
            return block(
                "def loss(theta):",
                '    """The loss at θ."""',
                "    return surface(theta[0], theta[1])",
            )
        degrees = math.degrees(math.atan2(ground.sine, ground.cosine))
        return block(
            "def loss(theta):",
            f'    """The loss at θ; the surface is turned anticlockwise by {degrees:.6g}°."""',
            f"    cosine, sine = {ground.cosine!r}, {ground.sine!r}",
            "    return surface(",
            f"        cosine * theta[0] + sine * theta[1]{_plus(ground.offset_x)},",
            f"        cosine * theta[1] - sine * theta[0]{_plus(ground.offset_y)},",
            "    )",
        )

    def numbers(self) -> str:
        """Where it begins, for how long, at which rates, under which noise."""
        race = self.race
        draws = f"np.random.default_rng([{race.seed}, 0]).standard_normal((STEPS, 2))"
        return block(
            f"START, STEPS = {list(race.start)!r}, {race.steps}",
            f"RATES = {self.rate} * factors(STEPS)" if self.planned else None,
            "watched = remember()" if self.watched else None,
            "# The same noise for every contestant of this seed." if race.noise else None,
            f"NOISE = {race.noise!r} * {draws}" if race.noise else None,
        )

    def rates(self, height: str) -> list[str]:
        """The lines that say which rate a step has; `height` is its loss as a number."""
        rate = "RATES[k]" if self.planned else self.rate
        if self.watched:
            return [
                f"    watched, factor = watch(watched, np.float64({height}))",
                f"    rate = float({rate} * factor)",
            ]
        return [f"    rate = float({rate})"] if self.planned else []


def _plus(offset: float) -> str:
    return "" if offset == 0 else f" {'+' if offset > 0 else '-'} {abs(offset)!r}"
