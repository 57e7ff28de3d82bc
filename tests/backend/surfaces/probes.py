"""Tools the surface tests share: compiled values and slopes, and a search for minima by SciPy."""

from functools import lru_cache

import jax
import numpy as np
from scipy.optimize import minimize

from backend.surfaces import AbstractSurface


@lru_cache
def _programs():
    """One function object for all, so that a surface is compiled once however often it is asked."""
    value = jax.jit(lambda field, x, y: field(x, y))
    slope = jax.jit(jax.grad(lambda field, point: field(*point), argnums=1))
    bend = jax.jit(jax.hessian(lambda field, x, y: field(x, y), argnums=(1, 2)))
    return value, slope, bend


def loss(field, x, y):
    """f(x, y) as a float."""
    return float(_programs()[0](field, float(x), float(y)))


def losses(field, x, y):
    """f at every pair of the arrays x and y."""
    return np.asarray(_programs()[0](field, np.asarray(x, float), np.asarray(y, float)))


def gradient(field, x, y):
    """(∂f/∂x, ∂f/∂y) as an array."""
    return np.array(_programs()[1](field, (float(x), float(y))))


def hessian(field, x, y):
    """The 2 × 2 matrix of second derivatives."""
    return np.array(_programs()[2](field, float(x), float(y)))


def mesh(window, count):
    """x and y of count × count points over the window, its edges included."""
    return (axis.ravel() for axis in np.meshgrid(*(np.linspace(*ends, count) for ends in window)))


def descents(surface: AbstractSurface, starts=9):
    """Where SciPy's BFGS ends from each of starts × starts points, with the loss there."""
    ends = []
    for x, y in zip(*mesh(surface.window, starts), strict=True):
        # A start on a symmetry axis would stay on it, all the way into a saddle.
        point = np.array([x + 0.0123, y - 0.0456])
        found = minimize(
            lambda p: loss(surface, *p),
            point,
            jac=lambda p: gradient(surface, *p),
            method="BFGS",
            options={"gtol": 1e-9},
        )
        ends.append((*found.x, found.fun))
    return np.array(ends)


def assert_all_listed(surface: AbstractSurface, starts=9):
    """Whatever SciPy finds in the window is listed, and whatever is listed there SciPy finds."""
    (x0, x1), (y0, y1) = surface.window
    listed = np.array([(minimum.x, minimum.y) for minimum in surface.minima()])
    ends = descents(surface, starts)
    inside = (x0 < ends[:, 0]) & (ends[:, 0] < x1) & (y0 < ends[:, 1]) & (ends[:, 1] < y1)
    settled = np.array([np.abs(gradient(surface, *end[:2])).max() < 1e-6 for end in ends])
    found = ends[inside & settled, :2]
    assert len(found)
    gaps = np.linalg.norm(found[:, None] - listed[None], axis=-1)
    assert gaps.min(axis=1).max() < 1e-4, found[gaps.min(axis=1) >= 1e-4]
    assert gaps.min(axis=0).max() < 1e-4, listed[gaps.min(axis=0) >= 1e-4]
