"""Downhill without gradients: many points at a time, each by comparing losses around itself."""

from collections.abc import Callable
from typing import Any

import numpy as np
from jaxtyping import Float

Losses = Callable[[Any], Any]
"""The losses at points of shape (…, 2)."""

Points = Float[np.ndarray, "points 2"]

DIRECTIONS = 16
ROUNDS = 60
GOLDEN = np.pi * (3 - np.sqrt(5))

BETWEEN = 16
"""Parts into which the angle between two directions is cut each time that it is looked into."""


def ring(count: int, turn: float = 0.0) -> Float[np.ndarray, "directions 2"]:
    """Directions all round, turned by an angle."""
    return _directions(turn + 2 * np.pi * np.arange(count) / count)


def around(
    losses: Losses,
    points: Points,
    reach: Any,
    directions: Float[np.ndarray, "*points directions 2"],
) -> Float[np.ndarray, "points directions"]:
    """The losses in these directions from each point, at the distance `reach`."""
    return losses(points[:, None] + reach * directions)


def lowest_around(
    losses: Losses,
    points: Points,
    reach: Any,
    seen: Float[np.ndarray, "points directions"],
    turn: float,
    care: int,
) -> tuple[Points, Float[np.ndarray, " points"]]:
    """The direction in which the circle around each point is lowest, and the loss there.

    `seen` are the losses on a ring turned by `turn`; its best direction and the best of the other
    half are narrowed down `care` times, for a trough or a fold goes on in one very direction only.
    """
    spread, rows = 2 * np.pi / seen.shape[1], np.arange(len(seen))
    first = np.argmin(seen, axis=1)
    angle, lowest = turn + spread * first, seen[rows, first]
    away = (np.arange(seen.shape[1]) - first[:, None]) % seen.shape[1]
    other = np.where(np.abs(away - seen.shape[1] / 2) <= seen.shape[1] / 4, seen, np.inf)
    for begin in (first, np.argmin(other, axis=1)) if care else ():
        there, found = _narrowed(losses, points, reach, turn + spread * begin, spread, care)
        angle, lowest = np.where(found < lowest, (there, found), (angle, lowest))
    return _directions(angle), lowest


def _narrowed(
    losses: Losses, points: Points, reach: Any, angle: Any, spread: float, care: int
) -> tuple[Any, Any]:
    for _ in range(care):
        angles = angle[:, None] + spread * np.linspace(-1, 1, 2 * BETWEEN + 1)
        found = around(losses, points, reach, _directions(angles))
        best = np.argmin(found, axis=1)[:, None]
        angle, spread = np.take_along_axis(angles, best, axis=1)[:, 0], spread / BETWEEN
    return angle, np.take_along_axis(found, best, axis=1)[:, 0]


def settle(
    losses: Losses, points: Points, cell: Float[np.ndarray, "2"], care: int = 0
) -> tuple[Points, Float[np.ndarray, " points"]]:
    """Where each point comes to rest when it goes downhill, and the losses there.

    In every round a point looks around at its own distance, in directions that turn from round to
    round; a parabola through what it sees says where the bottom should be. It goes to the lowest of
    all these, or looks around more closely. With more `care` it gets through narrower folds.
    """
    at, best, reach = points, losses(points), np.ones(len(points))
    for k in range(ROUNDS):
        turn, scale = k * GOLDEN, reach[:, None] * cell
        directions = ring(DIRECTIONS, turn)
        seen = around(losses, at, scale[:, None], directions)
        step = _bottom(seen - best[:, None], directions)
        ahead = losses(at + scale * step)
        way, lowest = lowest_around(losses, at, scale[:, None], seen, turn, care)
        choices = np.stack([np.zeros_like(way), step, way], axis=1)
        everything = np.column_stack([best, ahead, lowest])
        chosen = np.argmin(everything, axis=1)
        moved = np.take_along_axis(choices, chosen[:, None, None], axis=1)[:, 0]
        at, best = at + scale * moved, everything[np.arange(len(at)), chosen]
        shorter = np.clip(np.hypot(*moved.T), 0.1, 1.5)
        reach = reach * np.select([chosen == 0, chosen == 1], [0.25, shorter], 1.5)
        reach = np.clip(reach, 1e-8, 2.0)
    return _polished(losses, at, best, cell)


def _directions(angles: Any) -> Any:
    return np.stack([np.cos(angles), np.sin(angles)], axis=-1)


def _bottom(
    rises: Float[np.ndarray, "points directions"], directions: Float[np.ndarray, "directions 2"]
) -> Points:
    """Where the parabola through these rises has its bottom, two distances off at most."""
    x, y = directions.T
    design = np.stack([x, y, x * x / 2, x * y, y * y / 2], axis=1)
    rises = np.where(np.isfinite(rises), rises, 0.0)
    gx, gy, xx, xy, yy = (rises @ np.linalg.pinv(design).T).T
    return _capped(_newton(gx, gy, xx, xy, yy), 2.0)


def _newton(gx: Any, gy: Any, xx: Any, xy: Any, yy: Any) -> Points:
    """The step to where the slope vanishes; none where the curvature is not positive."""
    determinant = xx * yy - xy * xy
    step = np.stack([xy * gy - yy * gx, xy * gx - xx * gy], axis=-1) / determinant[..., None]
    sound = (determinant > 0) & (xx > 0) & np.isfinite(step).all(axis=-1)
    return np.where(sound[..., None], step, 0.0)


def _capped(step: Points, most: float) -> Points:
    length = np.hypot(*step.T)
    return step * np.minimum(1.0, most / np.maximum(length, 1e-300))[:, None]


def _polished(
    losses: Losses, at: Points, best: Float[np.ndarray, " points"], cell: Float[np.ndarray, "2"]
) -> tuple[Points, Float[np.ndarray, " points"]]:
    """The last digits: where losses no longer differ, differences of the fourth order still do."""
    offsets = np.array([-2.0, -1.0, 1.0, 2.0])
    first, second = np.array([1, -8, 8, -1]) / 12, np.array([-1, 16, 16, -1]) / 12
    h = 0.01 * cell
    noise = 1e-13 * (1.0 + np.abs(best))
    for _ in range(3):
        x = losses(at[:, None] + h * np.stack([offsets, 0 * offsets], axis=-1))
        y = losses(at[:, None] + h * np.stack([0 * offsets, offsets], axis=-1))
        corners = losses(at[:, None] + h * np.array([[1, 1], [-1, -1], [1, -1], [-1, 1]]))
        cross = corners @ np.array([1, 1, -1, -1]) / 4
        curve = x @ second - 2.5 * best, y @ second - 2.5 * best
        step = _newton(x @ first, y @ first, curve[0], cross, curve[1])
        there = at + h * _capped(step, 0.1)
        at, best = _better(losses, at, best, there, noise)
    for axis in range(2):  # A round number where it is as good.
        there = at.copy()
        there[:, axis] = np.round(at[:, axis], 3) + 0.0
        at, best = _better(losses, at, best, there, 0.0)
    return at, best


def _better(
    losses: Losses, at: Points, best: Any, there: Points, noise: Any
) -> tuple[Points, Float[np.ndarray, " points"]]:
    """Over there where it is as low as here but for rounding, else here."""
    found = losses(there)
    better = found <= best + noise
    return np.where(better[:, None], there, at), np.where(better, found, best)
