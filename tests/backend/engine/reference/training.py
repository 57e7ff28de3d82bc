"""The training loop: batch, forward, back, clip, update, constrain; nothing fused, nothing shared.

`moved` says by how much each tensor's rate is multiplied, 0 being frozen.
"""

from dataclasses import dataclass, field

import numpy as np

from tests.backend.engine.reference.losses import loss, penalty_slope, slope
from tests.backend.engine.reference.passes import forward, kind
from tests.backend.engine.reference.plans import PLANS, Plateau
from tests.backend.engine.reference.rules import RULES


@dataclass
class Run:
    """A training under way. losses: each step's on its batch; watched: of `look`; rates: η·plan."""

    recipe: object
    steps: int
    theta: dict
    moving: dict
    moved: object = staticmethod(lambda name, t: 1.0)
    losses: list = field(default_factory=list)
    watched: list = field(default_factory=list)
    rates: list = field(default_factory=list)
    _memory: dict = field(default_factory=dict)
    _plateau: object = None

    def look(self, x, y):
        """The loss in test mode, which the performance schedule watches."""
        self._plateau = self._plateau or Plateau(self.recipe.schedule)
        outputs = forward(self.recipe, self.theta, self.moving, x, training=False).activations[-1]
        self.watched.append(loss(outputs, y))
        self._plateau.watch(self.watched[-1])

    def step(self, x, y):
        t, recipe, rule = len(self.losses), self.recipe, self.recipe.optimizer
        plan = PLANS[kind(recipe.schedule)](recipe.schedule, t, self.steps)
        eta = rule.learning_rate * plan * (self._plateau.factor if self._plateau else 1.0)
        self.rates.append(eta)
        gradient = self._gradient(x, y)
        for name in self.theta:
            if self.moved(name, t) == 0:
                gradient[name] = np.zeros_like(gradient[name])
        gradient = clipped(recipe.clipping, gradient)
        for name, tensor in self.theta.items():
            moved = self.moved(name, t)
            if moved:
                memory = self._memory.setdefault(name, {})
                g = gradient[name]
                step = RULES[kind(rule)](rule, eta * moved, g, memory, t + 1)
                self.theta[name] = self._allowed(name, tensor + step)
            else:  # What a rule counts goes on; nothing moves.
                RULES[kind(rule)](rule, 0.0, 0 * tensor, self._memory.setdefault(name, {}), t + 1)

    def _gradient(self, x, y):
        place = self.theta
        if kind(self.recipe.optimizer) == "nag":
            beta = self.recipe.optimizer.momentum
            place = {n: p + beta * self._memory.get(n, {}).get("m", 0) for n, p in place.items()}
        passed = forward(self.recipe, place, self.moving, x, training=True)
        self.moving = passed.moving
        self.losses.append(loss(passed.activations[-1], y))
        found = passed.back(slope(passed.activations[-1], y))
        return {n: found[n] + penalty_slope(self.recipe.penalties, n, place[n]) for n in found}

    def _allowed(self, name, tensor):
        constraint = self.recipe.constraint
        if constraint is None or not name.endswith("weights"):
            return tensor
        lengths = np.linalg.norm(tensor, axis=0)
        return tensor * np.where(lengths > constraint.radius, constraint.radius / lengths, 1)


def clipped(rule, gradient):
    """A gradient of named tensors, under Keras's three rules."""
    if rule is None:
        return gradient
    if kind(rule) == "clipvalue":
        return {name: np.clip(g, -rule.clip, rule.clip) for name, g in gradient.items()}
    lengths = {name: np.sqrt((g**2).sum()) for name, g in gradient.items()}
    if kind(rule) == "global_clipnorm":
        whole = np.sqrt(sum(length**2 for length in lengths.values()))
        lengths = dict.fromkeys(lengths, whole)
    return {
        name: g * (rule.clip / lengths[name]) if lengths[name] > rule.clip else g
        for name, g in gradient.items()
    }
