"""Turns: long and short jobs share the threads fairly, and a job's end reaches who asked for it."""

import threading

import pytest

from backend.engine.turns import Turns, at_once


def test_a_short_job_does_not_wait_for_a_long_one():
    """Begun second, it ends first: after each slice the long one goes to the end."""
    turns, order, both = Turns(1, "test"), [], threading.Event()

    def job(name, slices):
        both.wait(10)
        for _ in range(slices):
            order.append(name)
            yield
        return name

    long, short = turns.submit(job("long", 50)), turns.submit(job("short", 2))
    both.set()
    assert (long.result(10), short.result(10)) == ("long", "short")
    assert order == ["long", "short", "long", "short", *["long"] * 48]


def test_what_goes_wrong_reaches_who_asked():
    """In whichever slice it does; the others go on."""
    turns = Turns(1, "test")

    def fails():
        yield
        raise ValueError("in the second slice")

    def works():
        yield
        return 7

    failing, working = turns.submit(fails()), turns.submit(works())
    with pytest.raises(ValueError, match="second slice"):
        failing.result(10)
    assert working.result(10) == 7


def test_at_once_gives_the_result():
    def job():
        yield
        yield
        return 3

    assert at_once(job()) == 3
