"""The landscape of a training: its loss on a plane through weight space, and its paths on that.

The training is run again, which gives the same weights again, and is looked at by its frames.
Contestants whose loss is another function of the weights are left out, and so are those that
diverge: a path that runs away would leave nothing else to be seen.
"""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple

import numpy as np
from jax.flatten_util import ravel_pytree
from jaxtyping import Float

from backend.engine import planes
from backend.engine.contestant import Contestant, Fresh
from backend.engine.grounds import ground
from backend.engine.heights import Heights
from backend.engine.planes import Plane
from backend.engine.programs import Call, prepare
from backend.engine.sharing import apart
from backend.engine.training import Ended, Frame, Training
from backend.engine.training import run as train
from backend.engine.turns import Slices, turns
from backend.foundation.errors import Refused, Stopped

Directions = Literal["pca", "random"]

STRIDE = 8
"""Every so many rows come first, then those halfway between, and so on."""

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


class LeftOut(NamedTuple):
    """A contestant that has no path here, and why not."""

    contestant: int
    why: str


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
    left_out, trails = _parted(asked)
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
    left_out += _diverged(trails, diverged_at)
    finished = [trail for trail, step in zip(trails, diverged_at, strict=True) if step is None]
    if not finished:
        raise _nothing_to_see(asked)
    plane, layout = _laid(asked, finished, left_out, blank, heights, stop)
    yield layout
    yield from _rows(plane, layout, heights, stop)


def calls(asked: Landscape) -> list[Call]:
    """What has to be compiled besides the training, as calls to be prepared ahead of need."""
    _, heights = _heights(_training(asked, _parted(asked)[1]))
    return [heights.call()]


@dataclass
class _Trail:
    """A contestant's weights, frame by frame."""

    contestant: int
    steps: list[int] = field(default_factory=list)
    thetas: list[np.ndarray] = field(default_factory=list)


def _parted(asked: Landscape) -> tuple[list[LeftOut], list[_Trail]]:
    """Who is left out because the landscape would be another, and who is not."""
    recipes = asked.training.recipes
    reasons = [apart(recipe, recipes[asked.contestant]) for recipe in recipes]
    left_out = [LeftOut(i, why) for i, why in enumerate(reasons) if why is not None]
    return left_out, [_Trail(i) for i, why in enumerate(reasons) if why is None]


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


def _diverged(trails: list[_Trail], diverged_at: list[int | None]) -> list[LeftOut]:
    why = "a path that runs away would leave nothing else to be seen."
    return [
        LeftOut(trail.contestant, f"It diverged at step {step}: {why}")
        for trail, step in zip(trails, diverged_at, strict=True)
        if step is not None
    ]


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
    origin, seen = None, np.zeros((0, 2))
    if asked.directions == "pca":
        plane = planes.principal(points)
    else:
        chosen = next((t for t in trails if t.contestant == asked.contestant), trails[0])
        _, unravel = ravel_pytree(blank.parameters)
        plane = planes.random(unravel(chosen.thetas[-1]), asked.seed)
        origin, seen = chosen.contestant, np.array([[-1.0, -1.0], [1.0, 1.0]])
    onto = planes.project(plane, points)
    losses = _judged(heights, len(points), lambda here: points[here], stop)
    alpha, beta = planes.window(
        np.concatenate([onto.coordinates, seen]), asked.margin, asked.aspect
    )
    layout = Layout(
        origin=origin,
        explained=planes.explained(plane, points),
        alpha=np.linspace(*alpha, asked.columns),
        beta=np.linspace(*beta, asked.rows),
        paths=[],
        left_out=sorted(left_out),
    )
    for k, trail in enumerate(trails):
        here = slice(k * len(trail.steps), (k + 1) * len(trail.steps))
        layout.paths.append(
            Path(
                trail.contestant,
                trail.steps,
                onto.coordinates[here],
                losses[here],
                onto.off_plane[here],
                float(planes.explained(plane, points[here]).sum()),
            )
        )
    return plane, layout


def _rows(plane: Plane, layout: Layout, heights: Heights, stop: threading.Event) -> Iterator[Rows]:
    columns, parameters = len(layout.alpha), len(plane.origin)
    many = max(1, int(PORTION / (columns * parameters * heights.points)))
    for turn in _turns(len(layout.beta)):
        for begin in range(0, len(turn), many):
            rows = turn[begin : begin + many]
            alpha, beta = np.meshgrid(layout.alpha, layout.beta[rows])
            cells = np.stack([alpha.ravel(), beta.ravel()], axis=1)
            losses = _judged(heights, len(cells), lambda here, at=cells: plane.at(at[here]), stop)
            yield Rows(rows, losses.reshape(len(rows), columns, 2))


def _turns(rows: int) -> Iterator[list[int]]:
    """Every row once: those of the widest stride first."""
    stride = STRIDE
    yield list(range(0, rows, stride))
    while stride > 1:
        yield list(range(stride // 2, rows, stride))
        stride //= 2


def _judged(
    heights: Heights, count: int, weights: Callable[[slice], np.ndarray], stop: threading.Event
) -> Float[np.ndarray, "count 2"]:
    """The losses at so many places, several at a time and side by side."""

    def some(here: slice) -> Slices[np.ndarray]:
        if stop.is_set():
            raise Stopped("The reader has left.")
        yield from ()  # One slice: it takes some milliseconds.
        return heights.at(weights(here))

    parts = [slice(k, min(k + heights.lanes, count)) for k in range(0, count, heights.lanes)]
    return np.concatenate([job.result() for job in [turns.submit(some(part)) for part in parts]])
