"""What a client accepts is read as RFC 9110 has it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.api.accept import preferred

OFFERS = ("application/json", "application/jsonl", "text/csv")


@pytest.mark.parametrize(
    ("header", "chosen"),
    [
        (None, "application/json"),
        ("", "application/json"),
        ("*/*", "application/json"),
        ("text/csv", "text/csv"),
        ("TEXT/CSV; charset=utf-8", "text/csv"),
        ("text/*", "text/csv"),
        ("application/json;q=0.5, application/jsonl", "application/jsonl"),
        ("text/csv;q=0.9, */*;q=0.1", "text/csv"),
        ("application/json;q=0, */*", "application/jsonl"),
        ("image/png", None),
        ("text/csv;q=0", None),
        ("text/csv;q=nonsense", None),
    ],
)
def test_the_best_offer_is_chosen(header: str | None, chosen: str | None):
    assert preferred(header, OFFERS) == chosen


def test_a_coding_that_is_not_named_is_not_used_but_none_at_all_always_is():
    assert preferred("gzip", ("br", "gzip", "identity")) == "gzip"
    assert preferred("deflate", ("br", "gzip", "identity")) == "identity"


@given(st.text())
def test_no_header_breaks_it(header: str):
    assert preferred(header, OFFERS) in (*OFFERS, None)
