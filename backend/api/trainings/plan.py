"""From a valid request to the training that the engine runs."""

from dataclasses import dataclass
from typing import Any

from backend.api.members import Members
from backend.api.problems import Fault, invalid
from backend.api.schemas.data import OWN, most
from backend.api.schemas.recipes import PLACES
from backend.api.settings import Settings
from backend.api.trainings import work
from backend.api.trainings.own import own
from backend.datasets import AbstractDataset
from backend.engine.recipe import Recipe
from backend.engine.sets import Data, Own
from backend.engine.training import Training
from backend.foundation.knobs import Knobbed

Document = dict[str, Any]


@dataclass(frozen=True)
class TrainingPlan:
    """A training, what it was asked with (all resolved), and how it is to be told."""

    training: Training
    names: tuple[str, ...]
    include: tuple[str, ...]
    request: Document


def plan_training(body: Any, members: Members, settings: Settings) -> TrainingPlan:
    """What a body of POST /trainings asks for. Raises Problem where parts do not go together."""
    training = plan_learning(body, members, settings)
    names = tuple(learner.optimizer for learner in body.contestants)
    include = tuple(sorted(set(body.include)))
    request = resolved(body, training) | {"include": list(include)}
    return TrainingPlan(training, names, include, request)


def plan_learning(body: Any, members: Members, settings: Settings) -> Training:
    """The part of it that a training and a sweep of one are asked with alike."""
    data = _data(body.data, members, settings)
    recipes = tuple(_recipe(learner, members) for learner in body.contestants)
    _startable(recipes, data, members)
    training = Training(
        data=data,
        recipes=recipes,
        steps=body.steps,
        batch_size=body.batch_size,
        frames=min(body.frames, body.steps),
        seed=body.seed,
        seeds=body.seeds,
    )
    work.within(training, settings)
    return training


def _data(choice: Any, members: Members, settings: Settings) -> Data:
    source: AbstractDataset | Own
    if choice.tag == OWN:
        source, points = own(choice), len(choice.x)
    else:
        source = members.datasets[choice.id].of(dict(choice.knobs))  # type: ignore[assignment]
        points = choice.points or min(source.points, most(type(source), settings))
    return Data(source, points, choice.labels, float(choice.label_noise), float(choice.validation))


def _recipe(learner: Any, members: Members) -> Recipe:
    def made(choice: Any, folder: str) -> Knobbed:
        return members.techniques[folder][choice.id].of(dict(choice.knobs))

    def chosen(field: str, folder: str) -> Any:
        value = getattr(learner, field)
        if isinstance(value, list):
            return tuple(made(choice, folder) for choice in value)
        return None if value is None else made(value, folder)

    return Recipe(
        optimizer=members.optimizers[learner.optimizer].of(dict(learner.knobs)),  # type: ignore[arg-type]
        hidden=tuple(learner.hidden),
        **{place.field: chosen(place.field, place.folder) for place in PLACES},
    )


def _startable(recipes: tuple[Recipe, ...], data: Data, members: Members) -> None:
    """Whether what is learned first exists, and has layers to hand on."""
    starts: Any = members.techniques["starts"]
    unrelated = isinstance(data.source, Own) or (
        type(data.source).related is AbstractDataset.related
    )
    for i, recipe in enumerate(recipes):
        if recipe.start is None:
            continue
        if recipe.start.task == "related" and unrelated:
            name = next(id for id, member in starts.items() if isinstance(recipe.start, member))
            others = [id for id, member in starts.items() if member.task != "related"]
            raise invalid([_unrelated(f"contestants[{i}].start.id", name, others)])
        if not recipe.hidden:
            raise invalid([_no_layers(f"contestants[{i}].hidden")])


def _unrelated(field: str, name: str, others: list[str]) -> Fault:
    return Fault(
        field,
        name,
        f"one of {', '.join(others)}, or no start at all",
        "This data has no similar task that could be learned first; the catalog's data sets say "
        "which have one (related).",
    )


def _no_layers(field: str) -> Fault:
    return Fault(
        field, [], "at least one hidden layer where there is a start", "It is what is handed on."
    )


def resolved(body: Any, training: Training) -> Document:
    """The body, everything that was left to be chosen filled in."""
    asked = body.model_dump()
    if "id" in asked["data"]:
        asked["data"]["points"] = training.data.points
    first = ("data", "steps", "batch_size", "frames", "seed", "seeds")
    told = {name: asked[name] for name in first} | asked
    learners = [
        {name: learner[name] for name in ("optimizer", "knobs", "hidden")} | learner
        for learner in asked["contestants"]
    ]
    return told | {"frames": training.frames, "contestants": learners}
