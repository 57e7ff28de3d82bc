"""Rounded numbers are the nearest short decimals, and nothing else changes."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.api.digits import rounded


@given(st.floats(-1e308, 1e308), st.integers(3, 15))
def test_agrees_with_the_decimal_that_python_prints(value: float, digits: int):
    (ours,) = rounded(np.array([value]), digits)
    theirs = float(f"{value:.{digits - 1}e}")
    assert ours == pytest.approx(theirs, rel=1.001 * 10.0 ** (1 - digits), abs=1e-305)


@given(st.floats(1e-9, 1e9), st.integers(3, 12))
def test_prints_no_more_digits_than_asked_for(value: float, digits: int):
    (ours,) = rounded(np.array([value]), digits)
    mantissa = np.format_float_scientific(ours, trim="-").split("e")[0]
    assert len(mantissa.replace(".", "")) <= digits


def test_what_is_no_number_or_zero_stays():
    values = np.array([math.nan, math.inf, -math.inf, 0.0])
    np.testing.assert_array_equal(rounded(values, 5), values)


@pytest.mark.parametrize("digits", [None, 16, 17])
def test_without_rounding_every_bit_stays(digits: int | None):
    values = np.array([1 / 3, 1e300, 5e-324])
    assert rounded(values, digits) is values
