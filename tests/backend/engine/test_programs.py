"""Programs: made once, in parallel, and bounded in number."""

import threading
import time

import jax
import jax.numpy as jnp
import pytest

from backend.engine.ahead import Forerunner
from backend.engine.programs import Program, Programs, keep, prepare
from backend.foundation.errors import Stopped


def test_the_least_recently_used_is_dropped():
    """A bounded cache: a forgotten program is made anew."""
    kept = Programs(limit=2)
    first = kept.get(("a",), jnp.sin)
    kept.get(("b",), jnp.sin)
    assert kept.get(("a",), jnp.sin) is first
    kept.get(("c",), jnp.sin)
    assert kept.get(("a",), jnp.sin) is first
    assert not kept.get(("b",), jnp.sin).ready


def test_a_program_is_traced_once_however_many_ask():
    """Requests that come while it compiles wait for it."""
    traced = []

    def slow(x):
        traced.append(time.sleep(0.05))
        return x + 1

    program = Program(slow)
    askers = [threading.Thread(target=program, args=(1.0,)) for _ in range(4)]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()
    assert len(traced) == 1
    assert program.ready


def test_a_form_is_traced_once_and_compiles_nothing():
    """Numbers do not matter to it."""
    traced = []
    program = Program(lambda x: (traced.append(x), x + 1)[1])
    assert program.form(1.0) is program.form(2.0)
    assert (program.form(3.0).shape, len(traced), program.ready) == ((), 1, False)


def test_prepare_compiles_only_what_is_cold():
    """The same program twice in a race is compiled once."""
    program = Program(lambda x: x * 2)
    prepare([(program, (1.0,)), (program, (2.0,))], threading.Event())
    assert program.ready


def test_the_forerunner_works_through_its_queue():
    """Ahead of need, in the background."""
    forerunner, some = Forerunner(), [Program(lambda x: x + 1) for _ in range(3)]
    forerunner.add([(program, (1.0,)) for program in some])
    deadline = time.monotonic() + 30
    while forerunner.waiting and time.monotonic() < deadline:
        time.sleep(0.01)
    assert all(program.ready for program in some)
    assert forerunner.waiting == 0


def test_what_is_not_kept_is_compiled_and_let_go():
    """The persistent cache is filled; the memory is not. What stood ready stays."""
    forerunner, new, used = Forerunner(), Program(lambda x: x + 1), Program(lambda x: x + 2)
    used.prepare(1.0)
    last = Program(lambda x: x + 3)
    forerunner.add([(new, (1.0,)), (used, (1.0,))], keep=False)
    forerunner.add([(last, (1.0,))])
    deadline = time.monotonic() + 30
    while not last.ready and time.monotonic() < deadline:
        time.sleep(0.01)
    assert (new.ready, used.ready, last.ready) == (False, True, True)
    assert new(1.0) == 2.0


def test_nothing_is_compiled_for_a_reader_who_has_left():
    """What has not begun does not begin."""
    stop, program = threading.Event(), Program(lambda x: x)
    stop.set()
    with pytest.raises(Stopped):
        prepare([(program, (1.0,))], stop)
    assert not program.ready


def test_a_program_that_cannot_be_compiled_does_not_end_the_forerunner():
    """It is logged; the next one is prepared all the same."""

    def broken(x):
        raise TypeError("no such program")

    forerunner, good = Forerunner(), Program(lambda x: x + 4)
    forerunner.add([(Program(broken), (1.0,)), (good, (1.0,))])
    deadline = time.monotonic() + 30
    while not good.ready and time.monotonic() < deadline:
        time.sleep(0.01)
    assert good.ready


def test_what_a_killed_process_left_half_written_is_taken_out(tmp_path, monkeypatch):
    """JAX writes an entry and then its time; without the time every later write fails."""
    monkeypatch.setattr(jax.config, "update", lambda *_: None)
    for name in ("whole-cache", "whole-atime", "half-cache"):
        (tmp_path / name).write_bytes(b"")
    keep(tmp_path)
    assert sorted(path.name for path in tmp_path.glob("*-*")) == ["whole-atime", "whole-cache"]
