"""What the page opens with, and the examples that OpenAPI shows; a test runs each."""

from typing import Any

OPENING: dict[str, Any] = {
    "surface": {"id": "saddle", "rotation": 0.0},
    "steps": 400,
    "rates": "tuned",
    "contestants": [
        {"optimizer": name} for name in ("momentum", "nag", "adagrad", "rmsprop", "adam", "nadam")
    ],
    "include": ["gradient", "state"],
    "digits": 12,
}
"""A saddle: rules with a velocity run onto the ridge and turn, those that scale cut the corner."""

EXAMPLES: list[dict[str, Any]] = [
    {
        "surface": {"id": "rosenbrock"},
        "start": [-1.2, 1.0],
        "steps": 400,
        "contestants": [
            {"optimizer": "momentum", "knobs": {"learning_rate": 0.001}},
            {"optimizer": "adam", "knobs": {"learning_rate": 0.05}},
        ],
    },
    {
        "surface": {"id": "ravine", "rotation": 45.0},
        "steps": 200,
        "rates": "tuned",
        "contestants": [{"optimizer": "sgd"}, {"optimizer": "adam"}],
    },
    {
        "surface": {"formula": "x^2 + 3*sin(y)", "window": [[-5.0, 5.0], [-5.0, 5.0]]},
        "start": [4.0, 3.0],
        "steps": 100,
        "rates": "same",
        "rate": 0.1,
        "include": ["gradient", "state"],
        "digits": 6,
        "contestants": [{"optimizer": "nag", "knobs": {"momentum": 0.8}}],
    },
]
"""Bodies of POST /races."""

GRID_EXAMPLES: list[dict[str, Any]] = [
    {"surface": {"id": "himmelblau"}, "columns": 40, "rows": 40, "digits": 5},
    {"surface": {"id": "rosenbrock", "rotation": 30.0}, "window": [[-1.0, 1.0], [-1.0, 1.0]]},
]
"""Bodies of POST /grids."""
