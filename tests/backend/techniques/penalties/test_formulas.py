"""ℓ1 and ℓ2 and their gradients, by hand."""

import jax
import jax.numpy as jnp
import numpy as np

from backend.techniques.penalties import catalog

WEIGHTS = [jnp.array([[1.0, -2.0], [0.0, 3.0]]), jnp.array([[-0.5], [4.0]])]


def test_l1_is_the_sum_of_sizes_and_pulls_all_alike():
    """At a weight of zero it does not pull at all."""
    penalty = catalog()["l1"](strength=0.1)
    np.testing.assert_allclose(penalty(WEIGHTS), 0.1 * 10.5)
    first, second = jax.grad(penalty)(WEIGHTS)
    np.testing.assert_allclose(first, [[0.1, -0.1], [0.0, 0.1]])
    np.testing.assert_allclose(second, [[-0.1], [0.1]])


def test_l2_is_the_sum_of_squares_and_pulls_in_proportion():
    """λΣw², not ½λΣw²."""
    penalty = catalog()["l2"](strength=0.1)
    np.testing.assert_allclose(penalty(WEIGHTS), 0.1 * 30.25)
    for gradient, weights in zip(jax.grad(penalty)(WEIGHTS), WEIGHTS, strict=True):
        np.testing.assert_allclose(gradient, 0.2 * weights)
