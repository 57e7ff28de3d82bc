"""Initializers and activations together, through many layers: what the chapter says of them."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from backend.techniques.activations import catalog as activations
from backend.techniques.initializers import catalog as initializers


def through(initializer, activation, depth, width, key):
    """The activations of 200 standard normal points in the last of `depth` layers."""
    draw, act = initializers()[initializer](), activations()[activation]()
    first, *keys = jax.random.split(jax.random.key(key), depth + 1)
    a = jax.random.normal(first, (200, width))
    for key in keys:
        a = act(a @ draw.draw(key, width, width, a.dtype), act.init(width, a.dtype))
    return a


@pytest.mark.parametrize("shape", ["normal", "uniform"])
def test_he_preserves_relus_second_moment_and_lecun_halves_it(shape):
    """30 layers of width 256, median of 5 keys."""
    he, lecun = (
        np.median([jnp.mean(through(f"{rule}_{shape}", "relu", 30, 256, k) ** 2) for k in range(5)])
        for rule in ("he", "lecun")
    )
    assert 1 / 3 < he * 2 < 3  # the first layer's: half of its pre-activations' variance of 2
    assert 1e-10 < lecun < 1e-8


def test_selu_with_lecun_keeps_mean_0_and_deviation_1():
    """20 layers of width 256."""
    a = through("lecun_normal", "selu", 20, 256, 0)
    assert abs(jnp.mean(a)) < 0.1
    assert 0.8 < jnp.std(a) < 1.2
