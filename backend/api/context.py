"""What the routes share: the members at hand, the models made of them, the desk."""

from dataclasses import dataclass

from backend.api.desk import Desk
from backend.api.members import Members
from backend.api.schemas.requests import Bodies, bodies
from backend.api.settings import Settings
from backend.engine.ahead import Forerunner


@dataclass(frozen=True)
class Context:
    """Made once for each application."""

    settings: Settings
    members: Members
    bodies: Bodies
    desk: Desk
    forerunner: Forerunner


def context(settings: Settings, members: Members) -> Context:
    """All of it, for these members."""
    return Context(settings, members, bodies(members, settings), Desk(settings), Forerunner())
