"""Each clipping rule against its formula and optax: lengths, directions, and what explodes."""

import jax
import jax.numpy as jnp
import numpy as np
import optax
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.techniques.clipping import catalog

rules = pytest.mark.parametrize("kind", catalog().values(), ids=catalog().keys())
bounds = st.floats(1e-3, 1e3)
sizes = st.floats(1e-6, 1e6)


def gradient_of(seed, size):
    """A small network's: two layers of very different steepness."""
    random = np.random.default_rng(seed)
    layers = [random.standard_normal((3, 4)), random.standard_normal(4), [[1e-3]]]
    return [jnp.asarray(layer) * size for layer in layers]


def close(ours, theirs):
    jax.tree.map(lambda a, b: np.testing.assert_allclose(a, b, rtol=1e-12), ours, theirs)


@given(seed=st.integers(0, 2**32 - 1), size=sizes, clip=bounds)
@settings(max_examples=20)
def test_clipvalue_brings_each_component_into_its_bounds(seed, size, clip):
    gradient = gradient_of(seed, size)
    close(catalog()["clipvalue"](clip=clip)(gradient), [np.clip(g, -clip, clip) for g in gradient])


@given(seed=st.integers(0, 2**32 - 1), size=sizes, clip=bounds)
@settings(max_examples=20)
def test_clipnorm_shortens_each_tensor_for_itself(seed, size, clip):
    gradient = gradient_of(seed, size)
    expected = [g * min(1.0, clip / np.linalg.norm(g)) for g in gradient]
    close(catalog()["clipnorm"](clip=clip)(gradient), expected)


@given(seed=st.integers(0, 2**32 - 1), size=sizes, clip=bounds)
@settings(max_examples=20)
def test_global_clipnorm_shortens_all_tensors_alike(seed, size, clip):
    gradient = gradient_of(seed, size)
    peer = optax.clip_by_global_norm(clip)
    close(catalog()["global_clipnorm"](clip=clip)(gradient), peer.update(gradient, None)[0])


def test_by_value_the_direction_turns_and_by_norm_it_stays():
    """(0.9, 100), clipped at 1: 0.5° from upright becomes 42°."""
    steep = jnp.array([0.9, 100.0])

    def turned(name):
        clipped = catalog()[name](clip=1.0)(steep)
        cosine = jnp.vdot(clipped, steep) / jnp.linalg.norm(clipped) / jnp.linalg.norm(steep)
        return np.degrees(np.arccos(min(float(cosine), 1.0)))

    assert turned("clipvalue") == pytest.approx(41.5, abs=0.1)
    assert turned("clipnorm") == pytest.approx(0, abs=1e-5)
    assert turned("global_clipnorm") == pytest.approx(0, abs=1e-5)


@rules
def test_what_is_short_enough_stays_bit_for_bit(kind):
    gradient = [jnp.array([0.3, -0.2], jnp.float32), jnp.array([[0.1]], jnp.float32)]
    jax.tree.map(np.testing.assert_array_equal, kind(clip=1.0)(gradient), gradient)


@rules
@pytest.mark.parametrize("size", [0.0, 1e-30, 1e15, 1e30])
def test_survives_zero_and_exploding_gradients(kind, size):
    """In float32, where the square of 1e20 is infinite: still of length c, not 0."""
    clipped = kind(clip=1.0)({"weights": jnp.array([3.0, -4.0], jnp.float32) * size})["weights"]
    assert np.isfinite(clipped).all()
    expected = {"By value": 2**0.5}.get(kind.title, 1.0) if size > 1 else 5 * size
    np.testing.assert_allclose(np.linalg.norm(clipped.astype(float)), expected, rtol=1e-6)
