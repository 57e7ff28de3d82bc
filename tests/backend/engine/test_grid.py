"""Grids: the field itself, at the points stated."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.engine.grid import grid
from tests.backend.engine.fields import Valley


@given(columns=st.integers(2, 130), rows=st.integers(2, 130))
@settings(max_examples=20, deadline=None)
def test_values_stand_where_they_belong(columns, rows):
    """Any size, from one program; rows are y, columns x."""
    drawn = grid(Valley(), ((-1.0, 3.0), (0.0, 2.0)), columns, rows)
    assert drawn.losses.shape == (rows, columns)
    assert (drawn.x[0], drawn.x[-1], drawn.y[0], drawn.y[-1]) == (-1.0, 3.0, 0.0, 2.0)
    expected = drawn.x[None, :] ** 2 + 50 * drawn.y[:, None] ** 2
    np.testing.assert_allclose(drawn.losses, expected, rtol=1e-12)
