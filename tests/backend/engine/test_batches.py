"""Mini-batches: every point once in each epoch, the same for all, whatever is asked first."""

import numpy as np
import pytest

from backend.engine.batches import Batches

PLACES = np.array([3, 5, 8, 13, 21, 34, 55])


@pytest.mark.parametrize("size", [1, 3, 7, 16])
def test_each_epoch_sees_every_point_exactly_once(size):
    """Dealt like cards, across the ends of epochs, batches larger than an epoch included."""
    steps = 7 * 6 // size + 1
    dealt = Batches(PLACES, size, 0).rows(0, steps, steps).ravel()
    epochs = dealt[: len(dealt) // 7 * 7].reshape(-1, 7)
    np.testing.assert_array_equal(np.sort(epochs), np.tile(PLACES, (len(epochs), 1)))
    assert len({tuple(epoch) for epoch in epochs}) == len(epochs)


def test_any_stretch_is_a_part_of_the_whole():
    """So it does not matter in which pieces a training is run."""
    batches = Batches(PLACES, 3, 1)
    whole = batches.rows(0, 20, 20)
    np.testing.assert_array_equal(batches.rows(9, 5, 5), whole[9:14])
    np.testing.assert_array_equal(batches.rows(9, 5, 8), [*whole[9:14], *np.zeros((3, 3))])


def test_a_single_point_is_dealt_again_and_again():
    rows = Batches(np.array([7]), 4, 0).rows(5, 3, 4)
    np.testing.assert_array_equal(rows, [[7] * 4] * 3 + [[0] * 4])


def test_the_seed_decides():
    one, same, other = (Batches(PLACES, 7, seed).rows(0, 4, 4) for seed in (0, 0, 1))
    np.testing.assert_array_equal(one, same)
    assert not np.array_equal(one, other)


def test_an_epoch_s_length_in_steps():
    assert Batches(PLACES, 2, 0).epoch_steps == 3.5
