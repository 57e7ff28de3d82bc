"""What is compiled ahead is what will be asked: the page's opening needs no compiling then."""

import dataclasses
import threading
from pathlib import Path

import pytest

from backend.api import ahead
from backend.api.context import context
from backend.api.members import members
from backend.api.opening import TRAINING_OPENING
from backend.api.plan import RacePlan
from backend.api.settings import Settings
from backend.api.trainings.plan import plan_training
from backend.engine import basins, training
from backend.engine.basins import Basins
from backend.engine.race import cold


@pytest.fixture(scope="module")
def plan() -> RacePlan:
    found = ahead.opened(context(Settings(), members()))
    assert found is not None
    return found


def test_the_opening_is_warm_after_its_calls(plan: RacePlan):
    for program, arguments in ahead.opening(plan):
        program.prepare(*arguments)
    assert cold(plan.race) == []
    assert cold(dataclasses.replace(plan.race, detail=not plan.race.detail)) == []
    maps = Basins(plan.race, plan.ground.minima(), ((-1.0, 1.0), (-1.0, 1.0)), 256, 256)
    assert all(program.ready for program, _ in basins.calls(maps))


def test_the_first_training_is_warm_after_its_calls():
    shared = context(Settings(), members())
    for program, arguments in ahead.first_training(shared):
        program.prepare(*arguments)
    plan = plan_training(
        shared.bodies.training.model_validate(TRAINING_OPENING), shared.members, shared.settings
    )
    began = next(iter(training.run(plan.training, threading.Event())))
    assert isinstance(began, training.Began)
    assert began.cold == []


def test_limits_below_the_opening_are_only_a_warning(caplog: pytest.LogCaptureFixture):
    narrow = context(Settings(max_steps=10, max_training_work=1e6), members())
    assert ahead.opened(narrow) is None
    assert ahead.first_training(narrow) == []
    assert "do not allow the race" in caplog.text
    assert "do not allow the training" in caplog.text


def test_everything_means_every_pair(plan: RacePlan):
    everybody = members()
    few = dataclasses.replace(
        everybody,
        surfaces=dict(list(everybody.surfaces.items())[:2]),
        optimizers=dict(list(everybody.optimizers.items())[:3]),
    )
    programs = {id(program) for program, _ in ahead.everything(plan, few)}
    assert len(programs) == 2 * (3 * 4 + 2)


def test_a_folder_that_cannot_be_written_is_only_a_warning(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    (tmp_path / "file").write_text("")
    ahead.keep_compiled(Settings(cache_dir=tmp_path / "file" / "cache"))
    assert "Every start compiles anew" in caplog.text


def test_next_come_all_techniques(monkeypatch: pytest.MonkeyPatch):
    shared = context(Settings(), members())
    asked: list[training.Training] = []
    monkeypatch.setattr(ahead.training, "calls", lambda one: asked.append(one) or [])
    assert list(ahead.next_trainings(shared)) == []
    used = {
        type(leaf)
        for one in asked
        for recipe in one.recipes
        for value in vars(recipe).values()
        for leaf in (value if isinstance(value, tuple) else (value,))
    }
    every = [kind for folder in shared.members.techniques.values() for kind in folder.values()]
    assert set(every) <= used
