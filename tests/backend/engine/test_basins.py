"""Maps of basins: every start is a race of its own, and the cells are all there, coarse first."""

import threading
from dataclasses import replace

import jax
import numpy as np
import pytest
import scipy.optimize

from backend.engine.basins import (
    DIVERGED,
    ELSEWHERE,
    SMALL,
    SPELL,
    UNDER_WAY,
    Basins,
    patches,
    run,
)
from backend.engine.fleet import LANES
from backend.engine.pits import Pit
from backend.engine.race import Race
from backend.engine.racer import Racer
from backend.foundation.errors import Stopped
from backend.optimizers import catalog
from backend.surfaces import catalog as surfaces
from backend.surfaces import turned
from tests.backend.engine.test_race import whole

RATES = {
    "sgd": 0.005,
    "momentum": 0.002,
    "nag": 0.002,
    "adagrad": 0.5,
    "rmsprop": 0.05,
    "adam": 0.2,
    "nadam": 0.2,
}


def basins(name: str, columns: int, rows: int, **changes: object) -> Basins:
    ground = turned(surfaces()[name](), 20.0)
    entrants = tuple(Racer(catalog()[kind](learning_rate=rate)) for kind, rate in RATES.items())
    stated = {"window": ground.window, "best_loss": ground.best_loss, "start": ground.start}
    race = Race(field=ground, entrants=entrants, **({"steps": 150} | stated | changes))  # type: ignore[arg-type]
    return Basins(race, ground.minima(), ground.window, columns, rows)


SHAPE = jax.jit(
    lambda field, point: (
        jax.grad(lambda at: field(at[0], at[1]))(point),
        jax.hessian(lambda at: field(at[0], at[1]))(point),
    )
)
"""Gradient and Hessian at a point."""


def rest(asked: Basins, point: np.ndarray, loss: float) -> np.ndarray | None:
    """Where Newton's method leads, if less than the tolerance below, and no known minimum."""
    at, before = point, np.inf
    for _ in range(10):
        slope, curves = (np.asarray(part) for part in SHAPE(asked.race.field, at))
        if not (np.linalg.eigvalsh(curves) > 0).all():
            return None
        step = -np.linalg.solve(curves, slope)
        length = np.linalg.norm(step)
        if length >= before / 2 and length > 1e-9 * (1 + np.abs(at).sum()):
            return None
        if before == np.inf and -slope @ step / 2 >= asked.race.tolerance:
            return None
        at, before = at + step, length
    bottom = float(asked.race.field(*at))
    away = [np.hypot(at[0] - m.x, at[1] - m.y) for m in asked.minima]
    level = asked.minima[int(np.argmin(away))].loss
    tolerance = asked.race.tolerance
    return at if loss - bottom < tolerance and abs(bottom - level) >= tolerance else None


def outcome(
    asked: Basins, pits: list[Pit], points: np.ndarray, losses: np.ndarray, out: int | None
):
    """The rule in plain words, on a race's own rows; `pits` are those that the maps tell of."""
    if out is not None:
        return DIVERGED, out
    tolerance, levels = asked.race.tolerance, [minimum.loss for minimum in asked.minima]
    away = [np.hypot(points[-1, 0] - m.x, points[-1, 1] - m.y) for m in asked.minima]
    nearest = int(np.argmin(away))
    if abs(losses[-1] - levels[nearest]) >= tolerance:
        bottom = rest(asked, points[-1], losses[-1])
        if bottom is None:
            return UNDER_WAY, -1
        inside = [
            1.1 * low - 0.1 * high <= at <= 1.1 * high - 0.1 * low
            for (low, high), at in zip(asked.window, bottom, strict=True)
        ]
        if not all(inside):
            return ELSEWHERE, -1
        off = [np.hypot(bottom[0] - pit.x, bottom[1] - pit.y) for pit in pits]
        assert min(off) < 1e-6
        return len(levels) + int(np.argmin(off)), -1
    near = np.any([np.abs(losses - level) < tolerance for level in levels], axis=0)
    return nearest, len(near) - int(np.argmin(np.append(near[::-1], False)))


@pytest.mark.parametrize(
    ("name", "half"),
    [("himmelblau", 6.0), ("rastrigin", 1.0), ("six_hump_camel", 2.0), ("levy", 2.0)],
)
def test_a_hundred_starts_end_as_their_races_do(name: str, half: float):
    """The minimum and the steps of each are those of the single race, for all optimizers.

    On Levy, too, where the fleet is a bit apart from its races.
    """
    asked = replace(basins(name, 10, 10), window=((-half, half), (-half, half)))
    tiles = list(run(asked, threading.Event()))
    maps = {tile.contestant: tile for tile in tiles}
    pits = [pit for tile in tiles for pit in tile.pits]
    found: set[int] = set()
    apart: list[tuple[str, int]] = []
    for cell, (j, i) in enumerate(np.ndindex(10, 10)):
        told = raced(asked, pits, float(asked.x[i]), float(asked.y[j]))
        for place, one in enumerate(told):
            found.add(one[0])
            if (maps[place].minimum[cell], maps[place].steps[cell]) != one:
                apart.append((list(RATES)[place], cell))
    assert len(found) > 1
    assert apart == []


def raced(asked: Basins, pits: list[Pit], x: float, y: float) -> list[tuple[int, int]]:
    """The outcome of each contestant's race from there."""
    columns, verdicts = whole(replace(asked.race, start=(x, y)))
    return [
        outcome(asked, pits, column.points, column.losses, verdict.diverged_at)
        for column, verdict in zip(columns, verdicts, strict=True)
    ]


@pytest.mark.parametrize("steps", [0, 500, 20_000])
@pytest.mark.parametrize(("columns", "rows"), [(1, 1), (7, 3), (256, 256), (1500, 5), (65, 64)])
def test_patches_cover_every_cell_once(columns: int, rows: int, steps: int):
    """The fine ones; the coarse ones before them take the middle of each 8 × 8 cells."""
    laid, coarse = np.zeros((rows, columns), int), np.zeros((rows, columns), int)
    for patch in patches(columns, rows, steps):
        assert 0 < patch.columns * patch.rows <= LANES
        assert patch.columns * patch.rows * steps <= SPELL
        up, across = (
            slice(first, first + patch.stride * count, patch.stride)
            for first, count in ((patch.row, patch.rows), (patch.column, patch.columns))
        )
        (laid if patch.stride == 1 else coarse)[up, across] += 1
    assert (laid == 1).all()
    expected = np.zeros((rows, columns), int)
    if columns * rows > SMALL:
        expected[4::8, 4::8] = 1
    np.testing.assert_array_equal(coarse, expected)


def test_starts_at_rest_in_a_pit_that_is_not_listed_are_not_under_way():
    """On Rastrigin only the best pit is; who creeps stays in whatever pit it began in."""
    asked = replace(basins("rastrigin", 20, 20, steps=400), race=creeping("rastrigin"))
    (tile,) = run(asked, threading.Event())
    resting = tile.minimum >= len(asked.minima)
    assert np.mean(resting) > 0.9
    assert (tile.steps[resting] == -1).all()
    field = jax.jit(asked.race.field)
    for pit in tile.pits:
        result = scipy.optimize.minimize(lambda at: float(field(*at)), (pit.x, pit.y), tol=1e-10)
        np.testing.assert_allclose(result.x, (pit.x, pit.y), atol=1e-4)
        assert pit.loss == pytest.approx(result.fun)


def test_a_pit_has_one_place_in_all_maps():
    """Whichever contestant's walks are seen in it, in a coarse tile or a fine one."""
    asked = basins("rastrigin", 80, 80, steps=300)
    tiles = list(run(asked, threading.Event()))
    pits = [pit for tile in tiles for pit in tile.pits]
    apart = np.array([[pit.x, pit.y] for pit in pits])
    off = np.hypot(*(apart[:, None] - apart[None, :]).transpose(2, 0, 1))
    assert (off + np.eye(len(pits)) > 0.5).all()
    assert max(tile.minimum.max() for tile in tiles) == len(asked.minima) + len(pits) - 1


def creeping(name: str) -> Race:
    race = basins(name, 1, 1, steps=400).race
    return replace(race, entrants=(Racer(catalog()["sgd"](learning_rate=0.002)),))


def test_starts_that_fly_off_are_told_apart_from_those_under_way():
    asked = basins("himmelblau", 6, 6, steps=20)
    wild = Racer(catalog()["sgd"](learning_rate=1.0)), Racer(catalog()["sgd"](learning_rate=1e-6))
    off, slow = run(replace(asked, race=replace(asked.race, entrants=wild)), threading.Event())
    assert (off.minimum == DIVERGED).all()
    assert (off.steps > 0).all()
    assert (slow.minimum == UNDER_WAY).all()
    assert (slow.steps == -1).all()


def test_stops_within_a_tile():
    stop = threading.Event()
    tiles = run(basins("himmelblau", 256, 256), stop)
    next(tiles)
    stop.set()
    with pytest.raises(Stopped):
        list(tiles)
