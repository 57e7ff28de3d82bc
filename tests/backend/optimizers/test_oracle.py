"""Our update rules against recorded runs of PyTorch and Keras: neither has to be installed."""

import json
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from backend.optimizers import catalog
from backend.surfaces import catalog as surfaces

RUNS = json.loads((Path(__file__).parents[2] / "oracle" / "trajectories.json").read_text())


def test_all_runs_are_here():
    """The recorded file is whole."""
    assert len(RUNS) == 26


@pytest.mark.parametrize(
    "run", RUNS, ids=[f"{r['library'].split()[0]}-{r['surface']}-{r['optimizer']}" for r in RUNS]
)
def test_agrees_with_the_recorded_run(run):
    """Points and losses to 1e-8 relative, as far as the run says it is comparable.

    PyTorch and Keras store NAG's look-ahead point φ = θ + βm as the parameter; it is compared.
    """
    optimizer = catalog()[run["optimizer"]].of(run["knobs"])
    surface = surfaces()[run["surface"]]()
    points = np.asarray(_probes(surface, optimizer, jnp.array(run["start"]), 201))
    steps = [step for step in run["steps"] if step <= run["comparable_to_step"]]
    count = len(steps)
    np.testing.assert_allclose(points[steps], run["points"][:count], rtol=1e-8, atol=1e-10)
    losses = [float(surface(*point)) for point in points[steps]]
    np.testing.assert_allclose(losses, run["losses"][:count], rtol=1e-8, atol=1e-14)


def _probes(surface, optimizer, start, rows):
    def body(walker, _):
        theta, state = walker
        probe = optimizer.probe(theta, state)
        gradient = jax.grad(lambda p: surface(p[0], p[1]))(probe)
        update = optimizer.update(gradient, state, theta)
        return (theta + update.step, update.state), probe

    return jax.lax.scan(body, (start, optimizer.init(start)), None, length=rows)[1]
