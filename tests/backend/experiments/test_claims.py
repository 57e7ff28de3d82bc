"""Every claim is measured and holds; the figures are printed (pytest -rP shows them)."""

import threading

import pytest

from backend import experiments
from backend.api.claims import Claims


@pytest.mark.parametrize("name", experiments.catalog())
def test_the_claim_holds(claims: Claims, name: str):
    experiment = experiments.catalog()[name]()
    measured = claims.measured(name, experiment, threading.Event())
    print(f"{experiment.topic} {name}, {measured['seeds']} seeds: {experiment.claim}")  # noqa: T201
    for figure in measured["figures"]:
        print(f"  {figure['label']}: {figure['text']}")  # noqa: T201
    assert measured["figures"]
    assert measured["holds"]
