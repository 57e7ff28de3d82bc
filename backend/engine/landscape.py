"""The landscape of a training: its loss on a plane through weight space, and its paths on that.

The training is run again, which gives the same weights again, and is looked at by its frames.
Contestants whose loss is another function of the weights are left out, and so are those that
diverge: a path that runs away would leave nothing else to be seen.
"""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

import numpy as np
from jax.flatten_util import ravel_pytree
from jaxtyping import Float

from backend.engine import planes
from backend.engine.contestant import Contestant, Fresh
from backend.engine.grounds import ground
from backend.engine.heights import Heights
from backend.engine.planes import Plane
from backend.engine.programs import Call, prepare
from backend.engine.sharing import LeftOut, runaways, strangers
from backend.engine.training import Ended, Frame, Training
from backend.engine.training import run as train
from backend.foundation.errors import Refused

Directions = Literal["pca", "random"]

STRIDE = 8
"""Every so many rows come first, then those halfway between, and so on."""

SQUARE = np.array([[-1.0, -1.0], [1.0, 1.0]])
"""What is to be seen of random directions, wherever the paths are."""

PORTION = 2e9
"""Parameters × points for which rows are gathered into one: a tenth of a second or so."""


@dataclass(frozen=True)
class Landscape:
    """What is asked for: `columns` × `rows` losses on a plane of the training's first seed.

    contestant: whose network is meant, among the training's. margin: how far the plane goes on
    beyond what has to be seen, as a share of its extent; that is the paths, and along random
    directions, which `seed` determines, whatever lies within 1 of the origin. aspect: width over
    height of the picture that the plane is to fill.
    """

    training: Training
    directions: Directions = "pca"
    columns: int = 41
    rows: int = 41
    margin: float = 0.2
    aspect: float | None = None
    contestant: int = 0
    seed: int = 0


@dataclass(frozen=True)
class Progress:
    """The training has come so far."""

    step: int


@dataclass(frozen=True)
class Path:
    """One contestant's way, frame by frame.

    losses: training and validation loss where it really was. off_plane: its distance from the
    plane. explained: the share of its own variance that the plane holds.
    """

    contestant: int
    steps: list[int]
    coordinates: Float[np.ndarray, "frames 2"]
    losses: Float[np.ndarray, "frames 2"]
    off_plane: Float[np.ndarray, " frames"]
    explained: float


@dataclass(frozen=True)
class Layout:
    """The plane and the paths on it.

    origin: whose last weights are (0, 0); None where it is the mean of all frames. explained: the
    share of all frames' variance along each direction. alpha, beta: of the columns and rows.
    """

    origin: int | None
    explained: Float[np.ndarray, "2"]
    alpha: Float[np.ndarray, " columns"]
    beta: Float[np.ndarray, " rows"]
    paths: list[Path]
    left_out: list[LeftOut]


@dataclass(frozen=True)
class Rows:
    """Training and validation losses of some rows, which need not be next to one another."""

    rows: list[int]
    losses: Float[np.ndarray, "rows columns 2"]


def run(asked: Landscape, stop: threading.Event) -> Iterator[Progress | Layout | Rows]:
    """Train, lay the plane, then row after row, coarse first.

    Raises Stopped once `stop` is set, and Refused where every path diverges.
    """
    left_out = strangers(asked.training.recipes, asked.contestant)
    trails = _trails(asked, left_out)
    training = _training(asked, trails)
    blank, heights = _heights(training)
    prepare([heights.call()], stop)
    for event in train(training, stop):
        if isinstance(event, Frame):
            for trail, theta in zip(trails, event.weights, strict=True):
                trail.steps.append(event.step)
                trail.thetas.append(theta)
            yield Progress(event.step)
        elif isinstance(event, Ended):
            diverged_at = [verdict.diverged_at[0] for verdict in event.verdicts]
    finished = [trail for trail, step in zip(trails, diverged_at, strict=True) if step is None]
    if not finished:
        raise _nothing_to_see(asked)
    left_out += runaways([trail.contestant for trail in trails], diverged_at)
    plane, layout = _laid(asked, finished, left_out, blank, heights, stop)
    yield layout
    yield from _rows(plane, layout, heights, stop)


def calls(asked: Landscape) -> list[Call]:
    """What has to be compiled besides the training, as calls to be prepared ahead of need."""
    left_out = strangers(asked.training.recipes, asked.contestant)
    _, heights = _heights(_training(asked, _trails(asked, left_out)))
    return [heights.call()]


@dataclass
class _Trail:
    """A contestant's weights, frame by frame."""

    contestant: int
    steps: list[int] = field(default_factory=list)
    thetas: list[np.ndarray] = field(default_factory=list)


def _trails(asked: Landscape, left_out: list[LeftOut]) -> list[_Trail]:
    gone = {one.contestant for one in left_out}
    return [_Trail(i) for i in range(len(asked.training.recipes)) if i not in gone]


def _training(asked: Landscape, trails: list[_Trail]) -> Training:
    recipes = tuple(asked.training.recipes[trail.contestant] for trail in trails)
    return replace(asked.training, recipes=recipes, seeds=1)


def _heights(training: Training) -> tuple[Fresh, Heights]:
    """A blank network, and its losses as a function of its weights."""
    dtype = np.dtype(training.dtype)
    here = ground(training.data, training.seed, training.batch_size, dtype)
    first = training.recipes[0]
    blank = Contestant(first, here.points, training.seed, training.steps, dtype).blank
    return blank, Heights(first.signals, blank, here.points)


def _nothing_to_see(asked: Landscape) -> Refused:
    return Refused(
        "contestant",
        asked.contestant,
        "one whose network somebody trains without diverging",
        "Lower the learning rate: a landscape shows the paths that stay within reach.",
    )


def _laid(
    asked: Landscape,
    trails: list[_Trail],
    left_out: list[LeftOut],
    blank: Fresh,
    heights: Heights,
    stop: threading.Event,
) -> tuple[Plane, Layout]:
    points = np.stack([theta for trail in trails for theta in trail.thetas])
    plane, origin = _plane(asked, trails, points, blank)
    onto = planes.project(plane, points)
    losses = heights.everywhere(len(points), lambda here: points[here], stop)
    seen = onto.coordinates if origin is None else np.concatenate([onto.coordinates, SQUARE])
    alpha, beta = planes.window(seen, asked.margin, asked.aspect)

    def path(k: int, trail: _Trail) -> Path:
        here = slice(k * len(trail.steps), (k + 1) * len(trail.steps))
        own = float(planes.explained(plane, points[here]).sum())
        placed = (onto.coordinates[here], losses[here], onto.off_plane[here])
        return Path(trail.contestant, trail.steps, *placed, own)

    return plane, Layout(
        origin=origin,
        explained=planes.explained(plane, points),
        alpha=np.linspace(*alpha, asked.columns),
        beta=np.linspace(*beta, asked.rows),
        paths=[path(k, trail) for k, trail in enumerate(trails)],
        left_out=sorted(left_out),
    )


def _plane(
    asked: Landscape, trails: list[_Trail], points: np.ndarray, blank: Fresh
) -> tuple[Plane, int | None]:
    """The plane, and whose last weights are its origin."""
    if asked.directions == "pca":
        return planes.principal(points), None
    chosen = next((t for t in trails if t.contestant == asked.contestant), trails[0])
    _, unravel = ravel_pytree(blank.parameters)
    return planes.random(unravel(chosen.thetas[-1]), asked.seed), chosen.contestant


def _rows(plane: Plane, layout: Layout, heights: Heights, stop: threading.Event) -> Iterator[Rows]:
    columns, parameters = len(layout.alpha), len(plane.origin)
    many = max(1, int(PORTION / (columns * parameters * heights.points)))
    for turn in _turns(len(layout.beta)):
        for begin in range(0, len(turn), many):
            rows = turn[begin : begin + many]
            alpha, beta = np.meshgrid(layout.alpha, layout.beta[rows])
            cells = np.stack([alpha.ravel(), beta.ravel()], axis=1)
            losses = heights.everywhere(len(cells), lambda here, at=cells: plane.at(at[here]), stop)
            yield Rows(rows, losses.reshape(len(rows), columns, 2))


def _turns(rows: int) -> Iterator[list[int]]:
    """Every row once: those of the widest stride first."""
    stride = STRIDE
    yield list(range(0, rows, stride))
    while stride > 1:
        yield list(range(stride // 2, rows, stride))
        stride //= 2
