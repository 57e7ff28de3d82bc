"""What measures the experiments in the tests: the API's own way, under default settings."""

import pytest

from backend.api.claims import Claims
from backend.api.context import context
from backend.api.members import members
from backend.api.settings import Settings


@pytest.fixture(scope="session")
def claims() -> Claims:
    return Claims(context(Settings(precompile="none"), members()))
