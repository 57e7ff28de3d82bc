"""Cliff: what clipping is for, and why the wall stands oblique."""

import numpy as np
import pytest

from backend.surfaces.cliff import EAST, NORTH, Cliff
from tests.backend.surfaces.probes import assert_all_listed, gradient


def walk(clip, rate=0.05, steps=200):
    """Momentum 0.9 from the surface's start; the norm of each gradient cut to `clip`."""
    theta, velocity, path = np.array(Cliff.start), np.zeros(2), []
    for _ in range(steps):
        slope = gradient(Cliff(), *theta)
        slope = slope * min(1.0, clip / np.linalg.norm(slope))
        velocity = 0.9 * velocity - rate * slope
        theta = theta + velocity
        path.append(theta)
    return np.array(path)


def test_throws_out_unclipped_momentum_and_keeps_clipped():
    ((low, high), _) = Cliff.window
    thrown, kept = walk(np.inf), walk(1.0)
    assert np.abs(thrown).max() > 2 * (high - low)
    assert low < kept.min()
    assert kept.max() < high
    best = Cliff().minima()[0]
    assert np.linalg.norm(kept[-1] - (best.x, best.y)) < 0.5


def test_the_wall_is_a_hundred_times_steeper_than_the_ground():
    on_the_wall = gradient(Cliff(), 3 * EAST, 3 * NORTH)
    on_the_ground = gradient(Cliff(), -3 * EAST, -3 * NORTH)
    assert np.linalg.norm(on_the_ground) == pytest.approx(1.0)
    assert np.linalg.norm(on_the_wall) == pytest.approx(99.0)


def test_clipping_components_turns_the_gradient_on_the_wall():
    """By 22.4° here: (99·12/13, 99·5/13) becomes (1, 1)."""
    slope = gradient(Cliff(), 3 * EAST, 3 * NORTH)
    clipped = np.clip(slope, -1.0, 1.0)
    cosine = slope @ clipped / np.linalg.norm(slope) / np.linalg.norm(clipped)
    assert np.degrees(np.arccos(cosine)) == pytest.approx(22.4, abs=0.05)


@pytest.mark.parametrize("height", [5.0, 100.0, 1000.0])
def test_has_the_listed_minimum_only(height):
    assert_all_listed(Cliff(height=height), starts=3)


def test_stays_finite_far_up_the_wall():
    assert np.isfinite(gradient(Cliff(), 1e30, 1e30)).all()
