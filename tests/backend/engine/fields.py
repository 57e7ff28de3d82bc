"""Small fields and races that the engine's tests share."""

from backend.engine.race import Race
from backend.engine.racer import Racer
from backend.foundation.knobs import Knobbed, knob
from backend.foundation.types import Number
from backend.optimizers import catalog
from backend.surfaces import catalog as surfaces


class Valley(Knobbed):
    """x² + κy²: everything about it is known in closed form."""

    condition: Number = knob(50.0, 1.0, 1e6, about="κ, the ratio of the two curvatures.")

    def __call__(self, x, y):
        return x**2 + self.condition * y**2


def some(surface):
    """Three of the rules, others from surface to surface: to compile all of them takes minutes."""
    kinds, place = list(catalog().values()), list(surfaces()).index(surface)
    return [kinds[(place + 2 * k) % len(kinds)] for k in range(3)]


def race(*entrants, **changes):
    """A race on the valley from (8, 8), by default of all optimizers at their defaults.

    An optimizer among the entrants races without schedule and clipping.
    """
    entrants = entrants or tuple(kind() for kind in catalog().values())
    stated = {
        "field": Valley(),
        "window": ((-10.0, 10.0), (-10.0, 10.0)),
        "best_loss": 0.0,
        "start": (8.0, 8.0),
        "entrants": tuple(e if isinstance(e, Racer) else Racer(e) for e in entrants),
        "steps": 600,
    }
    return Race(**(stated | changes))
