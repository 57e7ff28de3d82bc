"""The performance schedule against PyTorch's ReduceLROnPlateau, and where it parts from it."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from backend.techniques.schedules import catalog
from tests.backend.techniques.oracle import RECORDED


def watched(losses, dtype=jnp.float64, **knobs):
    """The factor after each loss, in one program."""
    rule = catalog()["performance"](**knobs)
    scan = jax.jit(lambda rule, losses: jax.lax.scan(rule.watch, rule.init(), losses)[1])
    return scan(rule, jnp.asarray(losses, dtype))


@pytest.mark.parametrize("run", RECORDED["performance"], ids=lambda run: str(run["knobs"]))
def test_agrees_with_pytorch(run):
    """NaN and infinity, which are no improvement, included."""
    factors = watched([float(loss) for loss in run["losses"]], **run["knobs"])
    np.testing.assert_allclose(factors, run["factors"], rtol=1e-12)


def test_lowers_only_after_patience():
    """The first loss is the best; with a patience of 2 the third bad look in a row lowers."""
    assert watched([1.0] * 8, patience=2.0, factor=0.5).tolist() == [1, 1, 1, 0.5, 0.5, 0.5, 0.25,
                                                                      0.25]  # fmt: skip


def test_a_negative_loss_has_to_fall_too():
    """PyTorch's (1 − τ)·best lies above a negative best, so that standing still would count."""
    assert watched([-1.0, -1.0, -1.0], patience=0.0, factor=0.5).tolist() == [1, 0.5, 0.25]
    assert watched([-1.0, -1.1, -1.2], patience=0.0, factor=0.5).tolist() == [1, 1, 1]


def test_memory_keeps_its_types_whatever_the_loss_is():
    """So that a run in chunks compiles once; the factor comes in the loss's dtype."""
    rule = catalog()["performance"]()
    state, factor = rule.watch(rule.init(), jnp.float32(1))
    assert factor.dtype == jnp.float32
    assert [leaf.aval for leaf in state] == [leaf.aval for leaf in rule.init()]


def test_the_others_do_not_watch():
    for name in catalog().keys() - {"performance"}:
        rule = catalog()[name]()
        assert rule.watch(rule.init(), 3.0) == ((), 1.0)
