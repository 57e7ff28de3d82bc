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
        "surface": {"id": "cliff"},
        "steps": 150,
        "rates": "same",
        "rate": 0.05,
        "include": ["gradient", "rate"],
        "digits": 6,
        "contestants": [
            {"optimizer": "momentum"},
            {
                "optimizer": "momentum",
                "clipping": {"id": "clipvalue", "knobs": {"clip": 0.5}},
                "schedule": {"id": "exponential", "knobs": {"decay_steps": 200.0}},
            },
        ],
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

BASINS_EXAMPLES: list[dict[str, Any]] = [
    {
        "surface": {"id": "himmelblau"},
        "steps": 200,
        "columns": 24,
        "rows": 24,
        "contestants": [
            {"optimizer": "momentum", "knobs": {"learning_rate": 0.005}},
            {"optimizer": "adam", "knobs": {"learning_rate": 0.1}},
        ],
    },
    {
        "surface": {"id": "six_hump_camel", "rotation": 30.0},
        "window": [[-1.0, 1.0], [-1.0, 1.0]],
        "steps": 100,
        "rates": "tuned",
        "columns": 80,
        "rows": 60,
        "tolerance": 0.01,
        "contestants": [{"optimizer": "nag"}],
    },
]
"""Bodies of POST /basins."""

SWEEP_EXAMPLES: list[dict[str, Any]] = [
    {
        "surface": {"id": "rosenbrock"},
        "steps": 200,
        "axes": [{"knob": "learning_rate", "low": 1e-5, "high": 100.0, "count": 64}],
        "contestants": [{"optimizer": "momentum"}, {"optimizer": "adam"}],
    },
    {
        "surface": {"id": "ravine"},
        "steps": 2000,
        "tolerance": 0.01,
        "axes": [{"knob": "rotation", "low": 0.0, "high": 90.0, "count": 19, "scale": "linear"}],
        "contestants": [
            {"optimizer": "sgd", "knobs": {"learning_rate": 0.01}},
            {"optimizer": "adam", "knobs": {"learning_rate": 0.1}},
        ],
    },
    {
        "surface": {"id": "himmelblau"},
        "steps": 100,
        "axes": [
            {"knob": "beta1", "low": 0.0, "high": 0.99, "count": 12, "scale": "linear"},
            {"knob": "learning_rate", "low": 1e-3, "high": 10.0, "count": 12},
        ],
        "contestants": [{"optimizer": "adam"}],
    },
]
"""Bodies of POST /sweeps."""

NETWORK_SWEEP_EXAMPLES: list[dict[str, Any]] = [
    {
        "data": {"id": "moons"},
        "steps": 40,
        "seeds": 2,
        "axes": [{"knob": "learning_rate", "low": 1e-3, "high": 100.0, "count": 4}],
        "contestants": [
            {"optimizer": "momentum", "hidden": [4]},
            {"optimizer": "adam", "hidden": [4]},
        ],
    }
]
"""Bodies of POST /sweeps, of networks."""

SIX: dict[str, float] = {
    "momentum": 0.1,
    "nag": 0.1,
    "adagrad": 0.1,
    "rmsprop": 0.01,
    "adam": 0.01,
    "nadam": 0.01,
}
"""Who learns on the page of networks as it opens, and at which rate."""

TRAINING_OPENING: dict[str, Any] = {
    "data": {"id": "spirals"},
    "steps": 600,
    "frames": 48,
    "include": ["layers", "histograms", "pictures"],
    "contestants": [
        {"optimizer": name, "knobs": {"learning_rate": rate}, "hidden": [16, 16]}
        for name, rate in SIX.items()
    ],
}
"""Spirals: for a hundred steps a coin toss to all, then who scales its steps follows the arms."""

TRAINING_EXAMPLES: list[dict[str, Any]] = [
    {
        "data": {"id": "moons", "knobs": {"noise": 0.2}},
        "steps": 200,
        "frames": 4,
        "contestants": [
            {"optimizer": "momentum", "knobs": {"learning_rate": 0.1}},
            {"optimizer": "adam", "knobs": {"learning_rate": 0.01}},
        ],
    },
    {
        "data": {"id": "digits", "points": 400, "label_noise": 0.1},
        "steps": 100,
        "frames": 2,
        "seeds": 2,
        "include": ["layers", "pictures"],
        "contestants": [
            {
                "optimizer": "adam",
                "hidden": [32],
                "initializer": {"id": "he_normal"},
                "activation": {"id": "relu"},
                "layers": [{"id": "batch_norm"}, {"id": "dropout", "knobs": {"rate": 0.3}}],
                "clipping": {"id": "clipnorm", "knobs": {"clip": 1.0}},
                "schedule": {"id": "cosine"},
                "penalties": [{"id": "l2", "knobs": {"strength": 1e-4}}],
                "constraint": {"id": "max_norm"},
            }
        ],
    },
    {
        "data": {
            "x": [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0], [0.1, 0.9], [0.9, 0.9]],
            "y": [0, 1, 1, 0, 1, 0],
            "names": ["same", "different"],
        },
        "steps": 50,
        "batch_size": 4,
        "frames": 2,
        "contestants": [{"optimizer": "nag", "hidden": [4]}],
    },
]
"""Bodies of POST /trainings."""

LANDSCAPE_EXAMPLES: list[dict[str, Any]] = [
    {"training": TRAINING_EXAMPLES[0], "columns": 21, "rows": 21},
    {
        "training": TRAINING_EXAMPLES[2],
        "directions": "random",
        "columns": 11,
        "rows": 11,
        "margin": 0.0,
        "seed": 1,
    },
]
"""Bodies of POST /landscapes."""
