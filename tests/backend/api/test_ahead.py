"""What is compiled ahead is what will be asked: the page's opening needs no compiling then."""

import dataclasses
from pathlib import Path

import pytest

from backend.api import ahead
from backend.api.context import context
from backend.api.members import members
from backend.api.opening import OPENING
from backend.api.plan import RacePlan, plan_race
from backend.api.settings import Settings
from backend.engine.race import cold


@pytest.fixture(scope="module")
def plan() -> RacePlan:
    shared = context(Settings(), members())
    body = shared.bodies.race.model_validate(OPENING)
    return plan_race(body, shared.members)


def test_the_opening_is_warm_after_its_calls(plan: RacePlan):
    for program, arguments in ahead.opening(plan):
        program.prepare(*arguments)
    assert cold(plan.race) == []
    assert cold(dataclasses.replace(plan.race, detail=not plan.race.detail)) == []


def test_everything_means_every_pair(plan: RacePlan):
    everybody = members()
    few = dataclasses.replace(
        everybody,
        surfaces=dict(list(everybody.surfaces.items())[:2]),
        optimizers=dict(list(everybody.optimizers.items())[:3]),
    )
    programs = {id(program) for program, _ in ahead.everything(plan, few)}
    assert len(programs) == 2 * (3 * 3 + 1)


def test_a_folder_that_cannot_be_written_is_only_a_warning(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    (tmp_path / "file").write_text("")
    ahead.keep_compiled(Settings(cache_dir=tmp_path / "file" / "cache"))
    assert "Every start compiles anew" in caplog.text
