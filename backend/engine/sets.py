"""The points that networks are trained on: drawn, split, labelled in part, and some mislabelled."""

from dataclasses import dataclass

import numpy as np
from jaxtyping import Bool, Float

from backend.datasets import AbstractDataset, Points
from backend.engine.losses import Task
from backend.foundation.types import Window


@dataclass(frozen=True)
class Own:
    """A client's own points. `names` are those of the classes, one for each number in y."""

    x: Float[np.ndarray, "points features"]
    y: Float[np.ndarray, " points"]
    task: Task
    names: tuple[str, ...]


@dataclass(frozen=True)
class Data:
    """What is asked for.

    labels: how many of the training points carry a label (None: all). label_noise: the share of
    them whose class is replaced by another, or the noise on values in units of their deviation.
    validation: the share of all points that is held out.
    """

    source: AbstractDataset | Own
    points: int
    labels: int | None = None
    label_noise: float = 0.0
    validation: float = 0.25


@dataclass(frozen=True)
class Split:
    """Points as a network is given them."""

    task: Task
    names: tuple[str, ...]
    training: Points
    labelled: Bool[np.ndarray, " points"]
    validation: Points
    window: Window | None
    image: tuple[int, int] | None

    @property
    def features(self) -> int:
        """Inputs of a network."""
        return self.training.x.shape[1]

    @property
    def outputs(self) -> int:
        """Outputs of a network: one for each class, or the value."""
        return len(self.names) if self.task == "classes" else 1


def split(data: Data, seed: int) -> Split:
    """Draw, shuffle, hold out, label; everything follows from `seed`."""
    rng = np.random.default_rng([seed, 1])
    source = data.source
    if isinstance(source, Own):
        points, task, names, image = _standardised(source), source.task, source.names, None
        window = _window(points, task)
    else:
        points, task, names = source.draw(rng, data.points), source.task, source.names
        window, image = source.window, source.image
    order = rng.permutation(len(points.x))
    held = min(max(1, round(data.validation * len(order))), len(order) - 1)
    validation, training = _some(points, order[:held]), _some(points, order[held:])
    labelled = _labelled(training.y, data.labels, task)
    noisy = _noisy(training.y, data.label_noise, task, len(names), rng)
    return Split(task, names, Points(training.x, noisy), labelled, validation, window, image)


def related(data: Data, seed: int) -> Split | None:
    """The task to transfer from, all of it labelled; None where the source knows none."""
    if isinstance(data.source, Own):
        return None
    found = data.source.related(np.random.default_rng([seed, 5]), data.points)
    if found is None:
        return None
    points, classes = found
    names = tuple(str(k) for k in range(classes))
    all_of_them = np.ones(len(points.x), bool)
    task = data.source.task
    return Split(task, names, points, all_of_them, points, None, data.source.image)


def _some(points: Points, places: np.ndarray) -> Points:
    return Points(points.x[places], points.y[places])


def _standardised(own: Own) -> Points:
    """Each column with mean 0 and deviation 1; a column without spread becomes 0."""
    y = own.y if own.task == "classes" else _standard(own.y)
    return Points(_standard(own.x), y)


def _standard(values: np.ndarray) -> np.ndarray:
    # Not by the deviation: of equal numbers rounding makes 1e-17 rather than 0.
    equal, spread = np.ptp(values, axis=0) == 0, values.std(axis=0)
    centred = values - values.mean(axis=0)
    return np.where(equal, 0.0, centred / np.where(spread > 0, spread, 1))


def _window(points: Points, task: Task) -> Window | None:
    """What shows all points, with a margin."""
    columns = [*points.x.T, points.y] if task == "regression" else [*points.x.T]
    if len(columns) != 2:
        return None
    (x0, x1), (y0, y1) = ((c.min(), c.max()) for c in columns)
    dx, dy = 0.1 * (x1 - x0) or 1.0, 0.1 * (y1 - y0) or 1.0
    return (float(x0 - dx), float(x1 + dx)), (float(y0 - dy), float(y1 + dy))


def _labelled(y: np.ndarray, labels: int | None, task: Task) -> Bool[np.ndarray, " points"]:
    """The first points of each class in turn, so that few labels still speak of every class."""
    count = len(y) if labels is None else min(labels, len(y))
    if task == "classes":
        turn = np.zeros(len(y), int)
        for k in np.unique(y):
            turn[y == k] = np.arange((y == k).sum())
        order = np.lexsort((y, turn))
    else:
        order = np.arange(len(y))
    marked = np.zeros(len(y), bool)
    marked[order[:count]] = True
    return marked


def _noisy(
    y: np.ndarray, share: float, task: Task, classes: int, rng: np.random.Generator
) -> np.ndarray:
    if task == "regression":
        return y + share * y.std() * rng.standard_normal(len(y))
    wrong = rng.permutation(len(y))[: round(share * len(y))]
    shifted = y.copy()
    shifted[wrong] = (y[wrong] + rng.integers(1, classes, len(wrong))) % classes
    return shifted
