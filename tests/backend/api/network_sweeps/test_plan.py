"""What a sweep of networks is asked with: filled in where left out, refused where too much."""

from typing import Any

import pytest

from backend.api.settings import Settings
from tests.backend.api.conftest import TRAINING, Client

RATES: dict[str, Any] = {"knob": "learning_rate", "low": 0.01, "high": 1.0, "count": 3}
BODY: dict[str, Any] = TRAINING | {"axes": [RATES]}
BETAS = {"knob": "beta1", "low": 0.0, "high": 0.9, "count": 2, "scale": "linear"}


def sweep(call: Client, **changes: Any) -> Any:
    return call("POST", "/api/v1/sweeps", json=BODY | changes)


def test_what_is_left_out_is_filled_in(call: Client):
    """As a training tells it, but for what is told of a training's frames."""
    told = sweep(call).json()["request"]
    asked = call.train(TRAINING).json()["request"]
    assert told.pop("axes") == [RATES | {"scale": "log"}]
    assert told == {name: value for name, value in asked.items() if name != "include"}


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        (
            {"axes": [BETAS]},
            "axes[0].knob is 'beta1'; allowed is one of learning_rate. sgd has no such number;",
        ),
        ({"axes": [RATES | {"knob": "rotation"}]}, "axes[0].knob is 'rotation'; allowed is one of"),
        ({"axes": [RATES, RATES]}, "axes is a list of 2; allowed is a list of 1."),
        ({"axes": [RATES | {"count": 33}]}, "DESCENT_LAB_MAX_NETWORK_SWEEP_VALUES sets this limit"),
        ({"include": []}, "allowed is one of axes, batch_size, contestants, data, frames, seed,"),
        ({"data": {"id": "moon"}}, "data.id is 'moon'; allowed is one of"),
    ],
)
def test_what_cannot_be_is_said(call: Client, changes: dict[str, Any], sentence: str):
    refused = sweep(call, **changes)
    assert refused.status_code == 422
    assert sentence in refused.json()["detail"]


def test_the_work_of_all_values_counts(call_with: Any):
    """22 parameters; 6 steps of 8 points, and a look at 40 and at 2,304 cells of the picture."""
    call, most = call_with(max_training_work=1e6), 19
    assert sweep(call, axes=[RATES | {"count": most}]).status_code == 200
    refused = sweep(call, axes=[RATES | {"count": most + 1}])
    assert refused.status_code == 422
    why = Settings.model_fields["max_training_work"].description
    assert refused.json()["detail"] == (
        "values × contestants × seeds × steps × parameters × batch_size is 1050000.0; allowed is "
        "at most 1000000 parameters × points. DESCENT_LAB_MAX_TRAINING_WORK sets this limit. "
        f"{why} Ask for less of one."
    )
