"""The referee's two verdicts, against their definitions."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from backend.engine.referee import FAR, Referee, Verdict

WINDOW = ((-1.0, 3.0), (0.0, 2.0))


def judge(losses, points=None, cuts=(), best=0.0):
    """The verdict on these rows, handed over in pieces."""
    losses = np.asarray(losses, float)
    points = np.zeros((len(losses), 2)) if points is None else points
    referee, edges = Referee(WINDOW, best, 1e-3), [0, *sorted(cuts), len(losses)]
    for low, high in pairwise(edges):
        if low < high and not referee.is_out:
            referee.watch(low, points[low:high], losses[low:high])
    return referee.verdict


@given(st.data())
def test_reached_is_the_first_step_from_which_it_lasts(data):
    """However the rows are cut into chunks; passing through does not count."""
    losses = data.draw(st.lists(st.sampled_from([0.0, 5e-4, 1e-3, 2.0]), min_size=1, max_size=30))
    cuts = data.draw(st.lists(st.integers(0, len(losses)), max_size=4))
    last_outside = max((k for k, loss in enumerate(losses) if not loss < 1e-3), default=-1)
    expected = last_outside + 1 if last_outside + 1 < len(losses) else None
    assert judge(losses, cuts=cuts) == Verdict(None, expected)


@given(at=st.integers(0, 19), cut=st.integers(0, 20), bad=st.sampled_from([np.nan, np.inf]))
def test_diverged_is_the_first_row_that_is_not_finite(at, cut, bad):
    """A loss that is not a number ends it, and whatever was reached before is void."""
    losses = np.zeros(20)
    losses[at] = bad
    assert judge(losses, cuts=[cut]) == Verdict(at, None)


def test_too_far_is_measured_from_the_windows_centre_in_window_widths():
    """10⁶ times the wider side; just inside is still in."""
    points = np.array([[1.0, 1.0], [1.0 + FAR * 4, 1.0], [1.0 + FAR * 4.001, 1.0]])
    assert judge([1.0, 1.0, 1.0], points).diverged_at == 2
