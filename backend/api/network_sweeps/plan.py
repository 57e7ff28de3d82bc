"""From a valid request to the trials of a training that the engine runs."""

from dataclasses import dataclass
from typing import Any

from backend.api.limits import within
from backend.api.members import Members
from backend.api.settings import Settings
from backend.api.sweeps.axes import axis_of
from backend.api.trainings import work
from backend.api.trainings.plan import Document, plan_learning, resolved
from backend.engine.trials import Trials, at

FIELD = "values × contestants × seeds × steps × parameters × batch_size"
"""What the work of a sweep is, in words."""


@dataclass(frozen=True)
class NetworkSweepPlan:
    """Trials, and what they were asked with (all resolved)."""

    trials: Trials
    names: tuple[str, ...]
    request: Document


def plan_network_sweep(body: Any, members: Members, settings: Settings) -> NetworkSweepPlan:
    """What such a body asks for. Raises Problem where it cannot be, or is too much."""
    training = plan_learning(body, members, settings)
    names = tuple(learner.optimizer for learner in body.contestants)
    axis = axis_of(0, body.axes[0], {name: members.optimizers[name] for name in names}, {})
    trials = Trials(training, axis.knob, axis.values)
    asked = len(axis.values) * work.work(at(trials, float(axis.values[0])))
    within("max_training_work", FIELD, asked, settings)
    return NetworkSweepPlan(trials, names, resolved(body, training))
