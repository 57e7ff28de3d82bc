"""What the routes share: the members at hand, the models made of them, the desk."""

from dataclasses import dataclass

from backend.api.desk import Desk
from backend.api.plan import Optimizers, Surfaces
from backend.api.schemas.requests import Bodies, bodies
from backend.api.settings import Settings
from backend.engine.ahead import Forerunner


@dataclass(frozen=True)
class Context:
    """Made once for each application."""

    settings: Settings
    surfaces: Surfaces
    optimizers: Optimizers
    bodies: Bodies
    desk: Desk
    forerunner: Forerunner


def context(settings: Settings, surfaces: Surfaces, optimizers: Optimizers) -> Context:
    """All of it, for these members."""
    models = bodies(surfaces, optimizers, settings)
    return Context(settings, surfaces, optimizers, models, Desk(settings), Forerunner())
