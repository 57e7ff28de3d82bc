"""Mini-batches: the training points in a new random order each epoch, cut into equal pieces."""

import numpy as np
from jaxtyping import Int


class Batches:
    """Which points each step sees; the same for every contestant of one seed.

    Points are dealt like cards: a batch may hold the end of one epoch and the beginning of the
    next, so all are equally large and no point is left out.
    """

    def __init__(self, places: Int[np.ndarray, " points"], size: int, seed: int) -> None:
        self.places, self.size, self._seed = places, size, seed

    @property
    def epoch_steps(self) -> float:
        """Steps in which every point is seen once."""
        return len(self.places) / self.size

    def rows(self, first: int, count: int, room: int) -> Int[np.ndarray, "room size"]:
        """The points of steps `first` to `first + count`, filled up to `room` steps with zeros."""
        begin, end = first * self.size, (first + count) * self.size
        epochs = range(begin // len(self.places), -(-end // len(self.places)))
        skipped = begin - epochs.start * len(self.places)
        drawn = np.concatenate([self._order(epoch) for epoch in epochs])[skipped:]
        rows = np.zeros((room, self.size), np.int32)
        rows[:count] = drawn[: end - begin].reshape(count, self.size)
        return rows

    def _order(self, epoch: int) -> Int[np.ndarray, " points"]:
        return np.random.default_rng([self._seed, 2, epoch]).permutation(self.places)
