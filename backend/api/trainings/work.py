"""How much a training asks for, and whether that is allowed."""

from itertools import pairwise

from backend.api.problems import Fault, invalid
from backend.api.settings import Settings, variable
from backend.engine.recipe import Recipe
from backend.engine.sets import Own
from backend.engine.training import Training


def within(training: Training, settings: Settings) -> None:
    """Raises Problem where it is too much."""
    asked, allowed = work(training), settings.max_training_work
    if asked > allowed:
        why = Settings.model_fields["max_training_work"].description
        remedy = f"{variable('max_training_work')} sets this limit. {why} Ask for less of one."
        field = "contestants × seeds × steps × parameters × batch_size"
        raise invalid([Fault(field, float(f"{asked:.3g}"), f"at most {allowed:g}", remedy)])


def work(training: Training) -> float:
    """Parameters times the points sent through them: in steps, in those before, and in looks."""
    looks = training.frames * training.data.points
    return float(
        training.seeds
        * sum(
            parameters(training, recipe) * (_steps(training, recipe) * training.batch_size + looks)
            for recipe in training.recipes
        )
    )


def parameters(training: Training, recipe: Recipe) -> int:
    """Weights and biases of a contestant's network."""
    source = training.data.source
    if isinstance(source, Own):
        features, outputs = source.x.shape[1], max(len(source.names), 1)
    else:
        features, outputs = source.features, source.classes
    return sum((low + 1) * high for low, high in pairwise((features, *recipe.hidden, outputs)))


def _steps(training: Training, recipe: Recipe) -> int:
    before = 0 if recipe.start is None else round(float(recipe.start.steps))
    return training.steps + before
