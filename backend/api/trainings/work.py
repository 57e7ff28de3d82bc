"""How much a training asks for, and whether that is allowed."""

from itertools import pairwise

from backend.api.problems import Fault, invalid
from backend.api.settings import Settings, variable
from backend.engine.grounds import CELLS
from backend.engine.looks import SAMPLES
from backend.engine.recipe import Recipe
from backend.engine.sets import Own
from backend.engine.training import Training


def within(training: Training, settings: Settings) -> None:
    """Raises Problem where it is too much."""
    asked = {
        "max_training_work": ("contestants × seeds × steps × parameters × batch_size", work),
        "max_training_parameters": ("contestants × seeds × parameters", size),
    }
    for name, (field, measure) in asked.items():
        most, found = getattr(settings, name), measure(training)
        if found > most:
            why = Settings.model_fields[name].description
            remedy = f"{variable(name)} sets this limit. {why} Ask for less of one."
            raise invalid([Fault(field, float(f"{found:.3g}"), f"at most {most:g}", remedy)])


def work(training: Training) -> float:
    """Parameters times the points sent through them: in steps, in those before, and in looks."""

    def points(recipe: Recipe) -> int:
        steps = _steps(training, recipe) * training.batch_size
        return steps + training.frames * _looked_at(training, recipe)

    each = (parameters(training, recipe) * points(recipe) for recipe in training.recipes)
    return float(training.seeds * sum(each))


def size(training: Training) -> int:
    """The parameters of all networks together, which stay in memory all the while."""
    return training.seeds * sum(parameters(training, recipe) for recipe in training.recipes)


def parameters(training: Training, recipe: Recipe) -> int:
    """Weights and biases of a contestant's network."""
    source = training.data.source
    outputs = max(len(source.names), 1) if isinstance(source, Own) else source.classes
    units = (_features(training), *recipe.hidden, outputs)
    return sum((low + 1) * high for low, high in pairwise(units))


def _steps(training: Training, recipe: Recipe) -> int:
    before = 0 if recipe.start is None else round(float(recipe.start.steps))
    return training.steps + before


def _features(training: Training) -> int:
    source = training.data.source
    return source.x.shape[1] if isinstance(source, Own) else source.features


def _looked_at(training: Training, recipe: Recipe) -> int:
    """Points sent through in a look: the data, a picture's cells, again for each random pass."""
    cells = CELLS * CELLS if _features(training) == 2 else 0
    passes = 1 + SAMPLES * any(rule.stochastic for rule in recipe.layers)
    return (training.data.points + cells) * passes
