"""A contestant's training, and what programs for it have in common in every library."""

from dataclasses import dataclass, field
from functools import cached_property
from textwrap import indent

import numpy as np

from backend.engine.contestant import fresh
from backend.engine.grounds import Ground, ground
from backend.engine.recipe import Recipe
from backend.engine.training import Training
from backend.optimizers import AbstractOptimizer, Spelling
from backend.programs import packed
from backend.programs.descents import WRITTEN_OUT
from backend.programs.dialects import NUMPY, Dialect
from backend.programs.excerpts import Excerpts
from backend.programs.text import Text, block, call
from backend.techniques._base import AbstractTechnique
from backend.techniques.schedules import AbstractSchedule

MOST = 60_000
"""Initial weights that a program carries, so that it stays below half a megabyte."""

NAMES = (
    *("SIZES", "STEPS", "FRAMES", "BATCH", "SEED", "RATES", "X", "Y", "TEST_X", "TEST_Y"),
    *("unpacked", "batches", "judged", "weights", "learn", "network", "model", "forward", "cost"),
    *("POINTS", "CLASSES", "VALUES", "TEST_POINTS", "TEST_CLASSES", "TEST_VALUES", "WEIGHTS"),
    *("parameters", "state", "moving", "optimizer", "watched", "factor", "rate", "k", "rows"),
    *("layers", "nn", "step", "looks", "loss", "outputs", "gradient", "show", "key", "x", "y"),
)
"""What a program calls things of its own, whatever it quotes."""

AFRESH = (
    "The {count:,} initial weights are too many to be printed here. They are drawn afresh, each "
    "layer's with the deviation that the run's had, so the numbers differ."
)
FROM_SCRATCH = (
    "This contestant began with layers that had learned something else first. The program leaves "
    "that out: all layers begin fresh, and none stands still."
)
LEFT_OUT = "{title} is left out: the library does not have it."

BATCHES = '''\
def batches():
    """The points of each step: cards dealt from a deck that is shuffled anew each epoch."""
    deck, epoch = np.zeros(0, int), 0
    while True:
        while len(deck) < BATCH:
            order = np.random.default_rng([SEED, 2, epoch]).permutation(len(X))
            deck, epoch = np.concatenate([deck, order]), epoch + 1
        yield deck[:BATCH]
        deck = deck[BATCH:]'''

JUDGES = {
    "classes": '''\
def judged(outputs, y):
    """Mean cross-entropy of logits, and the share that is right."""
    shifted = outputs - outputs.max(axis=1, keepdims=True)
    logs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -logs[np.arange(len(y)), y].mean(), (outputs.argmax(axis=1) == y).mean()''',
    "regression": '''\
def judged(outputs, y):
    """Mean squared error; right or wrong it cannot be."""
    return np.square(outputs - y).mean(), np.nan''',
}


@dataclass(frozen=True)
class Lesson:
    """One contestant of a training on its way into a program, under the training's first seed."""

    training: Training
    recipe: Recipe
    library: str
    quotes: Excerpts = field(default_factory=lambda: Excerpts(NAMES))

    @cached_property
    def ground(self) -> Ground:
        """The points."""
        training = self.training
        dtype = np.dtype(training.dtype)
        return ground(training.data, training.seed, training.batch_size, dtype)

    @cached_property
    def arrays(self) -> dict[str, np.ndarray]:
        """Points that are learned and points that test, as networks meet them."""
        scene, found = self.ground.points.scene, {}
        for part, prefix in (("training", ""), ("validation", "TEST_")):
            counts = np.asarray(getattr(scene, part)) == 1
            found[f"{prefix}POINTS"] = np.asarray(scene.x)[counts]
            found[f"{prefix}{self._answers}"] = np.asarray(scene.y)[counts]
        return found

    @property
    def _answers(self) -> str:
        return "CLASSES" if self.classes else "VALUES"

    @property
    def classes(self) -> bool:
        """Whether classes are learned, or values."""
        return self.ground.points.task == "classes"

    @cached_property
    def weights(self) -> list[np.ndarray]:
        """The initial weights, layer by layer."""
        training = self.training
        drawn = fresh(self.recipe, self.ground.points, training.seed, np.dtype(training.dtype))
        return [np.asarray(dense.weights) for dense in drawn.parameters.dense]

    @property
    def carried(self) -> bool:
        """Whether the initial weights stand in the program."""
        return sum(layer.size for layer in self.weights) <= MOST

    @property
    def float64(self) -> bool:
        """Whether it is computed in float64; float32 otherwise."""
        return self.training.dtype == "float64"

    @cached_property
    def spelling(self) -> Spelling | None:
        """How the library has the update rule; None where it has not."""
        return self.recipe.optimizer.spelled().get(self.library)

    @property
    def rate(self) -> float:
        """The learning rate that the schedule multiplies."""
        return float(self.recipe.optimizer.learning_rate)  # type: ignore[attr-defined]

    @property
    def planned(self) -> bool:
        """Whether the rate follows a plan."""
        return type(self.recipe.schedule).factors is not AbstractSchedule.factors

    @property
    def watched(self) -> bool:
        """Whether the rate depends on the losses seen."""
        return type(self.recipe.schedule).watch is not AbstractSchedule.watch

    @property
    def varying(self) -> bool:
        """Whether the rate is another one from step to step."""
        return self.planned or self.watched

    @property
    def pushed(self) -> bool:
        """Whether gradients bring the rate along, into a velocity that would keep it out."""
        return self.varying and self.spelling is not None and self.spelling.outside

    @property
    def ahead(self) -> float | None:
        """The momentum β, where the library moves the look-ahead point θ + βm."""
        return (self.spelling.ahead or None) if self.spelling is not None else None

    @property
    def looks_ahead(self) -> bool:
        """Whether the rule, as it is written out, measures its gradient ahead."""
        return type(self.recipe.optimizer).probe is not AbstractOptimizer.probe

    @property
    def title(self) -> str:
        """What the program is called."""
        source = self.training.data.source
        return f"{self.recipe.optimizer.title} on {getattr(source, 'title', 'points of one’s own')}"

    @property
    def about(self) -> str:
        """What the program does."""
        hidden = "–".join(str(width) for width in self.recipe.hidden) or "no hidden layer"
        return (
            f"A network ({hidden}) learns. A run of Descent Lab under seed {self.training.seed}, "
            "repeated with another library; prints its losses at every look as CSV."
        )

    def spelled(self, technique: AbstractTechnique | None) -> str | None:
        """How the library says a technique."""
        found = None if technique is None else technique.spelled().get(self.library)
        return None if found is None else found.says

    def differs(self, *techniques: AbstractTechnique | None) -> list[str]:
        """What the library does otherwise with these techniques, or that it lacks them."""
        found: list[str] = []
        for one in techniques:
            if one is not None:
                spelling = one.spelled().get(self.library)
                lacks = (LEFT_OUT.format(title=one.title),)
                found += lacks if spelling is None else spelling.differs
        return found

    def notes(self, *more: str) -> tuple[str, ...]:
        """Everything that the program does otherwise."""
        count = sum(layer.size for layer in self.weights)
        found = [
            *((WRITTEN_OUT,) if self.spelling is None else self.spelling.differs),
            *([] if self.carried else [AFRESH.format(count=count)]),
            *([FROM_SCRATCH] if self.recipe.start is not None else []),
            *more,
        ]
        return tuple(dict.fromkeys(found))

    @property
    def fixed_rate(self) -> str:
        """The rate that the library's optimizer is made with."""
        return "1.0" if self.pushed else repr(self.rate)

    def quote_penalties(self, dialect: Dialect) -> list[str]:
        """Quote the penalties; the functions' names."""
        names = []
        for i, penalty in enumerate(self.recipe.penalties):
            names.append(f"penalty_{i + 1}")
            self.quotes.method(penalty, "__call__", names[-1], dialect)
        return names

    def quote_rule(self, dialect: Dialect) -> None:
        """The update rule, as `init`, `update` and, where it looks ahead, `probe`."""
        optimizer = self.recipe.optimizer
        if self.looks_ahead:
            self.quotes.method(optimizer, "probe", "probe", dialect)
        self.quotes.method(optimizer, "init", "init", dialect)
        self.quotes.method(optimizer, "update", "update", dialect, ("learning_rate",))

    def quote_schedule(self) -> None:
        """The schedule, in NumPy."""
        if self.planned:
            self.quotes.method(self.recipe.schedule, "factors", "factors", NUMPY)
        if self.watched:
            self.quotes.method(self.recipe.schedule, "init", "remember", NUMPY)
            self.quotes.method(self.recipe.schedule, "watch", "watch", NUMPY)

    def made(self, rate: str, *parameters: str, **more: str) -> str:
        """The call that makes the library's optimizer."""
        assert self.spelling is not None
        options = {
            name: self.quotes.literal(value) for name, value in self.spelling.options.items()
        }
        return call(self.spelling.make, *parameters, rate, **options, **more)

    def numbers(self) -> str:
        """Sizes, lengths, seed and rates."""
        training = self.training
        sizes = (
            self.ground.points.scene.x.shape[1],
            *self.recipe.hidden,
            self.weights[-1].shape[1],
        )
        return block(
            f"SIZES = {list(sizes)}",
            f"STEPS, BATCH, SEED = {training.steps}, {training.batch_size}, {training.seed}",
            "# After how many steps it looks at its losses.",
            f"LOOKS = set(np.unique(np.round(np.linspace(0, STEPS, {training.frames} + 1))))",
        )

    def initial(self) -> str:
        """The function that gives the initial weights of all layers."""
        said = '    """Initial weights by layer, each fan_in × fan_out; biases begin at zero."""'
        shapes = "    shapes = list(pairwise(SIZES))"
        if not self.carried:
            deviations = [float(np.std(layer)) for layer in self.weights]
            return block(
                "def weights():",
                said,
                shapes,
                f"    deviations = {deviations}",
                "    rng = np.random.default_rng(SEED)",
                "    pairs = zip(shapes, deviations)",
                "    drawn = [rng.normal(0, deviation, shape) for shape, deviation in pairs]",
                f'    return [layer.astype("{self.training.dtype}") for layer in drawn]',
            )
        total = sum(layer.size for layer in self.weights)
        flat = np.zeros(total, self.training.dtype)
        return block(
            "def weights():",
            said,
            shapes,
            f"    every = {packed.read('WEIGHTS', flat)}",
            "    parts = np.split(every, np.cumsum([i * o for i, o in shapes])[:-1])",
            "    return [part.reshape(shape) for part, shape in zip(parts, shapes)]",
        )

    def learn(self, begun: list[str | None], seen: list[str | None], step: list[str | None]) -> str:
        """The function that does it all. `seen` are the lines that end with `seen`, the outputs at
        all points; `step` the lines of a step on the points in `rows`.
        """
        watched = "watched, factor = watch(watched, np.float64(test_loss))"
        looked = [
            *seen,
            "(loss, right), (test_loss, test_right) = map(judged, seen, (Y, TEST_Y))",
            "looks.append((k, loss, test_loss, right, test_right))",
            'print(",".join(str(number) for number in looks[-1]))',
            watched if self.watched else None,
        ]
        rate = "RATES[k]" if self.planned else repr(self.rate)
        paced = f"rate = float({rate}{' * factor' if self.watched else ''})"
        return block(
            "def learn():",
            '    """Take all steps, and look at the losses on the way."""',
            *_indented(4, *begun, "looks, dealt = [], batches()"),
            "    watched, factor = remember(), 1.0" if self.watched else None,
            '    print("step,training_loss,validation_loss,training_accuracy,validation_accuracy")',
            "    for k in range(STEPS + 1):",
            "        if k in LOOKS:",
            *_indented(12, *looked),
            "        if k == STEPS:",
            "            return looks",
            *_indented(8, "rows = next(dealt)", paced if self.varying else None, *step),
        )

    def letters(self) -> list[str]:
        """The packed arrays, which stand last because nobody reads them."""
        found = [packed.packed(name, array) for name, array in self.arrays.items()]
        if self.carried:
            flat = np.concatenate([layer.ravel() for layer in self.weights])
            found.append(packed.packed("WEIGHTS", flat))
        return found

    def text(
        self, imports: set[str], setting: str, ways: list[str], notes: tuple[str, ...]
    ) -> Text:
        """The program of these parts; quoted functions come first, letters last."""
        quoted = ["\n".join(self.quotes.constants), *self.quotes.functions]
        shared = [packed.READ, BATCHES, JUDGES[self.ground.points.task], self.initial()]
        imports = (
            imports | packed.IMPORTS | self.quotes.imports | {"from itertools import pairwise"}
        )
        end = [
            "# The points and the initial weights, as compressed bytes in letters.",
            *self.letters(),
            block(
                *(
                    f"{name} = {packed.read(letters, array)}"
                    for name, (letters, array) in zip(
                        ("X", "Y", "TEST_X", "TEST_Y"), self.arrays.items(), strict=True
                    )
                ),
                "looks = learn()",
            ),
        ]
        rates = f"RATES = {self.rate!r} * factors(STEPS)" if self.planned else ""
        parts = [setting, self.numbers(), *quoted, rates, *shared, *ways, *end]
        return Text(self.title, self.about, notes, imports, parts)


def _indented(by: int, *lines: str | None) -> list[str]:
    return [indent(line, " " * by) for line in lines if line is not None]
