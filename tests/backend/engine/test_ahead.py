"""What is added is prepared in its order, and nothing that fails keeps the rest from it."""

import time

import pytest

from backend.engine.ahead import Forerunner
from backend.engine.programs import Program


def program(name: str, order: list[str]) -> Program:
    def function(x: float) -> float:
        order.append(name)
        return x + 1

    return Program(function)


def until_done(forerunner: Forerunner, *programs: Program) -> None:
    deadline = time.monotonic() + 30
    while forerunner.waiting or not all(one.ready for one in programs):
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_calls_are_prepared_in_order_whenever_they_are_made():
    order: list[str] = []
    first, second, third = (program(name, order) for name in ("first", "second", "third"))
    forerunner = Forerunner()
    forerunner.add_later(lambda: [(first, (1.0,)), (second, (1.0,))])
    forerunner.add([(third, (1.0,))])
    until_done(forerunner, first, second, third)
    assert order == ["first", "second", "third"]


def test_what_fails_is_only_a_warning(caplog: pytest.LogCaptureFixture):
    sound, forerunner = program("sound", []), Forerunner()
    forerunner.add_later(lambda: 1 / 0)  # type: ignore[arg-type,return-value]
    forerunner.add([(Program(lambda x: 1 / 0), (1.0,)), (sound, (1.0,))])
    until_done(forerunner, sound)
    assert caplog.text.count("ZeroDivisionError: ") == 2


def test_what_is_not_kept_is_let_go():
    order: list[str] = []
    let_go, last = program("let go", order), program("last", order)
    forerunner = Forerunner()
    forerunner.add_later(lambda: [(let_go, (1.0,))], keep=False)
    forerunner.add([(last, (1.0,))])
    until_done(forerunner, last)
    assert order == ["let go", "last"]
    assert not let_go.ready
