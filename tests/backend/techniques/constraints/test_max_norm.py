"""Max-norm: each unit's incoming weights are projected onto a ball, for itself."""

import jax
import jax.numpy as jnp
import numpy as np
import optax
import pytest

from backend.techniques.constraints import catalog

WEIGHTS = jax.random.normal(jax.random.key(0), (6, 40)) * jnp.linspace(0, 3, 40)[None, :]


@pytest.mark.parametrize("radius", [0.5, 2.0, 3.0])
def test_projects_each_column_as_optax_does(radius):
    ours = catalog()["max_norm"](radius=radius)(WEIGHTS)
    project = jax.vmap(optax.projections.projection_l2_ball, (1, None), 1)
    np.testing.assert_allclose(ours, project(WEIGHTS, radius), rtol=1e-12)


def test_norms_stop_at_the_radius_and_shorter_ones_stay():
    before = np.linalg.norm(WEIGHTS, axis=0)
    allowed = catalog()["max_norm"](radius=2.0)(WEIGHTS)
    np.testing.assert_allclose(np.linalg.norm(allowed, axis=0), np.minimum(before, 2))
    np.testing.assert_array_equal(allowed[:, before <= 2], WEIGHTS[:, before <= 2])
    assert (before > 2).any()
    assert (before == 0).any()
