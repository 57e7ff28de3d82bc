"""The engine and the reference side by side, from the same weights, on the same batches."""

import numpy as np

from tests.backend.engine.nets import contestant, counted, named
from tests.backend.engine.reference.training import Run

CLOSE = {"rtol": 1e-9, "atol": 1e-12}


def same(ours, theirs):
    """Whether tensors of the same names hold the same numbers."""
    assert ours.keys() == theirs.keys()
    for name, tensor in theirs.items():
        np.testing.assert_allclose(ours[name], tensor, **CLOSE, err_msg=name)


def beside(a_training, which=0, every=8):
    """Train both, looking every so often; all numbers on the way and at the end are the same."""
    ours, at = contestant(a_training, which)
    ours.begin()
    plain = Run(a_training.recipes[which], a_training.steps, *named(ours.weights))
    follow(ours, plain, at, a_training.steps, every)
    return ours, plain


def follow(ours, plain, at, steps, every=8):
    """The same for two that stand at their beginning."""
    x, y = np.asarray(at.points.scene.x), np.asarray(at.points.scene.y)
    batches = at.points.batches.rows(0, steps, steps)
    for first in range(0, steps, every):
        agree(ours.look(), plain, at)
        count = min(every, steps - first)
        ours.advance(count)
        for rows in batches[first : first + count]:
            plain.step(x[rows], y[rows])
    agree(ours.look(), plain, at)
    np.testing.assert_allclose(ours.losses, plain.losses, **CLOSE)
    theta, moving = named(ours.weights)
    same(theta, plain.theta)
    same(moving, plain.moving)


def agree(look, plain, at):
    """Losses in test mode at this moment, and the rate that comes next."""
    plain.look(*counted(at, "validation"))
    np.testing.assert_allclose(look.seen.validation_loss, plain.watched[-1], **CLOSE)
    assert look.alive
