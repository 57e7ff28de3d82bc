"""Canyon: looking ahead corrects earlier than Momentum at the same rate."""

import numpy as np
import pytest

from backend.surfaces.canyon import Canyon
from tests.backend.surfaces.probes import assert_all_listed, gradient, losses


def walk(ahead, rate=0.02, steps=400):
    """Momentum 0.9 from the surface's start; the gradient measured at θ + ahead·m."""
    theta, velocity, path = np.array(Canyon.start), np.zeros(2), [Canyon.start]
    for _ in range(steps):
        slope = gradient(Canyon(), *(theta + ahead * velocity))
        velocity = 0.9 * velocity - rate * slope
        theta = theta + velocity
        path.append(tuple(theta))
    return np.array(path)


def arrival(path, tolerance=1e-3):
    """First step from which the loss stays below the tolerance."""
    return int(np.flatnonzero(losses(Canyon(), *path.T) >= tolerance)[-1]) + 1


def test_looking_ahead_overshoots_less_and_arrives_earlier():
    momentum, nag = walk(0.0), walk(0.9)
    end = Canyon().minima()[0].x
    overshoot = [path[:, 0].max() - end for path in (momentum, nag)]
    length = [np.linalg.norm(np.diff(path, axis=0), axis=1).sum() for path in (momentum, nag)]
    assert overshoot[1] < 0.5 * overshoot[0]
    assert length[1] < length[0]
    assert arrival(nag) < 0.5 * arrival(momentum)


@pytest.mark.parametrize("walls", [1.0, 10.0, 200.0])
def test_has_the_listed_minimum_only(walls):
    assert_all_listed(Canyon(walls=walls), starts=6)
