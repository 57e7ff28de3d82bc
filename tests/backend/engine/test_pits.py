"""Pits have a place each, in the order in which they were met, whoever meets them."""

import numpy as np
import pytest

from backend.engine.pits import MOST, Pit, Pits

WINDOW = ((0.0, 10.0), (0.0, 1.0))


def bottoms(*points: tuple[float, float]) -> np.ndarray:
    return np.array([(x, y, x + y) for x, y in points])


def test_a_pit_keeps_its_place():
    """Rounding apart, also where it falls on either side of a border of rounding."""
    pits = Pits(WINDOW)
    places, new = pits.places(bottoms((5.0, 0.5), (2.0, 0.25), (5.0, 0.5)))
    assert new == (Pit(5.0, 0.5, 5.5), Pit(2.0, 0.25, 2.25))
    np.testing.assert_array_equal(places, [0, 1, 0])
    near = [(5.0049, 0.50049), (5.0051, 0.4999), (2.009, 0.2491), (5.0, 0.502), (5.02, 0.5)]
    places, new = pits.places(bottoms(*near))
    # Further apart than a thousandth of the window they are two.
    np.testing.assert_array_equal(places, [0, 0, 1, 2, 3])
    assert len(new) == 2


def test_pits_beyond_the_most_have_no_place():
    """No formula makes a stream long by having many."""
    pits = Pits(((0.0, 19.0), (0.0, 19.0)))
    lattice = np.stack(
        [*np.meshgrid(np.arange(20.0), np.arange(20.0)), np.zeros((20, 20))], axis=-1
    )
    places, new = pits.places(lattice.reshape(-1, 3))
    assert len(new) == MOST
    assert np.count_nonzero(places == -1) == 400 - MOST
    assert (places[:MOST] == np.arange(MOST)).all()
    again, none = pits.places(lattice.reshape(-1, 3)[::-1] + 1e-9)
    assert none == ()
    np.testing.assert_array_equal(again[::-1], places)


def test_bottoms_that_are_too_many_are_not_looked_at_one_by_one(monkeypatch: pytest.MonkeyPatch):
    """Where a pit lies beneath each start, comparisons grow with calls and places alone."""
    compared: list[int] = []
    alike = Pits._alike
    monkeypatch.setattr(Pits, "_alike", lambda *some: compared.append(1) or alike(*some))
    pits = Pits(((-1e6, 1e6), (-1e6, 1e6)))
    rng = np.random.default_rng(0)
    for _ in range(25):
        pits.places(rng.uniform(-1e6, 1e6, (4096, 3)))
    assert len(compared) == 25 + MOST


def test_far_outside_nothing_has_a_place():
    """Just outside it has: a start near the edge may roll out."""
    places, new = Pits(WINDOW).places(bottoms((11.5, 0.5), (10.5, 0.5), (5.0, -0.05), (5.0, 1.2)))
    np.testing.assert_array_equal(places, [-1, 0, 1, -1])
    assert len(new) == 2
