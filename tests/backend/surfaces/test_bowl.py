"""Bowl: round, and nothing else."""

import numpy as np

from backend.surfaces.bowl import Bowl
from tests.backend.surfaces.probes import assert_all_listed, gradient, hessian


def test_curves_the_same_everywhere_and_in_every_direction():
    for point in ((0.0, 0.0), (-4.0, 2.5), (3.0, -1.0)):
        np.testing.assert_allclose(hessian(Bowl(), *point), 2 * np.eye(2))


def test_gradient_points_away_from_the_minimum():
    assert gradient(Bowl(), 3.0, -4.0).tolist() == [6.0, -8.0]


def test_has_the_listed_minimum_only():
    assert_all_listed(Bowl(), starts=3)
