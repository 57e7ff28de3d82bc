"""The wave is a sine, with noise on y alone."""

import numpy as np
import pytest

from backend.datasets.wave import REACH, Wave


def test_it_goes_round_as_often_as_it_is_told():
    x, y = Wave(noise=0.0, waves=3.0).draw(np.random.default_rng(0), 500)
    np.testing.assert_allclose(y, np.sin(3 * np.pi * x[:, 0] / REACH), atol=1e-12)


def test_its_noise_is_a_standard_deviation():
    sharp, noisy = (Wave(noise=s).draw(np.random.default_rng(0), 2000) for s in (0.0, 0.3))
    np.testing.assert_array_equal(sharp.x, noisy.x)
    assert (noisy.y - sharp.y).std() == pytest.approx(0.3, rel=0.05)
