"""Our activations and their slopes against PyTorch's, kinks and far tails included."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from backend.techniques.activations import catalog
from tests.backend.techniques.oracle import RECORDED

RUNS = RECORDED["activations"]


def test_all_activations_are_recorded():
    assert {run["activation"] for run in RUNS} == set(catalog())


@pytest.mark.parametrize("run", RUNS, ids=[f"{r['activation']}-{r['knobs']}" for r in RUNS])
def test_agrees_with_pytorch(run):
    """Values to 1e-12; slopes too, but for leaky ReLU at its kink: JAX says 1, PyTorch α."""
    activation, z = catalog()[run["activation"]].of(run["knobs"]), jnp.array([run["z"]])
    learned = activation.init(z.shape[1], z.dtype)
    np.testing.assert_allclose(activation(z, learned)[0], run["a"], rtol=1e-12, atol=1e-15)
    slopes = jax.grad(lambda z: jnp.sum(activation(z, learned)))(z)[0]
    smooth = np.array(run["z"]) != 0 if run["activation"] == "leaky_relu" else slice(None)
    expected = np.array(run["slope"])[smooth]
    np.testing.assert_allclose(slopes[smooth], expected, rtol=1e-11, atol=1e-15)


def test_swish_comes_close_to_relu_as_beta_grows():
    z = jnp.array([[-2.0, -0.5, 0.5, 2.0]])
    sharp = catalog()["swish"](beta=10.0)(z, ())
    np.testing.assert_allclose(sharp, np.maximum(z, 0), atol=0.01)


def test_prelu_learns_one_slope_for_each_unit():
    """α's gradient is the sum of the negative pre-activations of its unit."""
    prelu, z = catalog()["prelu"](), jnp.array([[-1.0, 2.0], [-3.0, -4.0]])
    alpha = prelu.init(2, z.dtype)
    assert alpha.tolist() == [0.25, 0.25]
    gradient = jax.grad(lambda alpha: jnp.sum(prelu(z, alpha)))(alpha)
    assert gradient.tolist() == [-4.0, -4.0]
