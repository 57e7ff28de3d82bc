"""POST /grids: losses row by row, y ascending, with what is known of the surface."""

from typing import Any

import pytest

from tests.backend.api.conftest import Client


def grid(call: Client, **body: Any) -> Any:
    return call("POST", "/api/v1/grids", json={"surface": {"id": "rosenbrock"}} | body)


def test_rows_go_up_and_columns_go_right(call: Client):
    told = grid(call, columns=3, rows=2, window=[[-1.0, 1.0], [0.0, 1.0]]).json()
    assert told["x"] == [-1.0, 0.0, 1.0]
    assert told["y"] == [0.0, 1.0]
    assert told["losses"] == [[104.0, 1.0, 100.0], [4.0, 101.0, 0.0]]
    assert (told["lowest"], told["highest"]) == (0.0, 104.0)


def test_it_covers_the_surfaces_own_window_unless_told(call: Client):
    told = grid(call).json()
    assert told["window"] == [[-2.0, 2.0], [-1.0, 3.0]]
    assert (len(told["losses"]), len(told["losses"][0])) == (160, 160)


def test_minima_and_start_turn_with_the_surface(call: Client):
    surface = {"id": "rosenbrock", "rotation": 90.0}
    told = grid(call, surface=surface, columns=2, rows=2).json()
    assert told["start"] == pytest.approx([0.0, -0.2])
    assert (told["minima"][0]["x"], told["minima"][0]["y"]) == pytest.approx((0.0, 2.0))


def test_numbers_are_as_short_as_asked_for(call: Client):
    told = grid(call, columns=3, rows=3, window=[[0.0, 1.0], [0.0, 0.7]], digits=3).json()
    assert told["y"] == [0.0, 0.35, 0.7]


def test_an_empty_window_is_refused(call: Client):
    response = grid(call, window=[[1.0, 1.0], [0.0, 1.0]])
    assert response.status_code == 422
    assert response.json()["errors"][0]["field"] == "window[0]"


def test_too_many_points_are_refused(call_with):
    response = grid(call_with(max_grid_points=100), columns=11, rows=10)
    assert response.status_code == 422
    assert "DESCENT_LAB_MAX_GRID_POINTS" in response.json()["detail"]
