"""Settings come from the environment, and say what they are for."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from backend.api.settings import Settings, user_cache, variable


def test_the_environment_sets_them(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DESCENT_LAB_MAX_STEPS", "100")
    monkeypatch.setenv("DESCENT_LAB_ALLOWED_ORIGINS", "https://a.example, https://b.example")
    monkeypatch.setenv("DESCENT_LAB_ROOT_PATH", "lab/")
    settings = Settings()
    assert settings.max_steps == 100
    assert settings.allowed_origins == ("https://a.example", "https://b.example")
    assert settings.root_path == "/lab"


def test_a_value_out_of_its_range_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DESCENT_LAB_MAX_STEPS", "0")
    with pytest.raises(ValidationError, match="greater than or equal to 1"):
        Settings()


def test_every_setting_says_what_it_is_for():
    for name, info in Settings.model_fields.items():
        assert info.description, name
        if name.startswith("max_"):
            assert isinstance(info.json_schema_extra, dict)
            assert info.json_schema_extra["unit"], name


def test_the_name_in_the_environment():
    assert variable("max_steps") == "DESCENT_LAB_MAX_STEPS"


def test_the_cache_is_the_users_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert user_cache() == tmp_path / "descent-lab"
