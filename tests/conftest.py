"""What all tests share: a stricter JAX, a server process, and no skipping where CI watches."""

import os
from collections.abc import Iterator

import jax
import jaxtyping
import pytest
from hypothesis import settings

from tests.server import PROGRAMS, Server, running

# The running program forgives a float32 beside a float64, or a row beside a column; tests do not.
jax.config.update("jax_numpy_dtype_promotion", "strict")
jax.config.update("jax_numpy_rank_promotion", "raise")
# A second run of the tests compiles nothing that the first one did, nor do the tests' servers.
jax.config.update("jax_compilation_cache_dir", str(PROGRAMS))
jax.config.update("jax_compilation_cache_max_size", 2_000_000_000)
jax.config.update("jax_persistent_cache_min_compile_time_secs", 0.0)
jax.config.update("jax_persistent_cache_min_entry_size_bytes", -1)

# The tests talk to this machine only, whatever proxy the environment names.
os.environ["NO_PROXY"] = os.environ["no_proxy"] = "127.0.0.1,localhost"

IN_CI = os.environ.get("CI", "").lower() in {"1", "true"}

# The first example of a property may have to compile something, which takes its time.
settings.register_profile("house", parent=settings(), deadline=None)
settings.load_profile("house")


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """One server with default settings for all tests that do not need their own."""
    with running() as started:
        yield started


@pytest.fixture
def unchecked() -> Iterator[None]:
    """No shapes and types: for tests whose millions of small calls others check as well."""
    jaxtyping.config.update("jaxtyping_disable", True)
    yield
    jaxtyping.config.update("jaxtyping_disable", False)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]):
    """In CI a test that is skipped has failed: something it needs was not there."""
    report = yield
    if IN_CI and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"Skipped, which CI does not allow: {report.longrepr}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector):
    """The same for a whole file that skips itself."""
    report = yield
    if IN_CI and report.skipped:
        report.outcome = "failed"
        report.longrepr = f"Skipped, which CI does not allow: {report.longrepr}"
    return report
