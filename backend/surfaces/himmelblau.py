"""Himmelblau: four equally good minima around one hill."""

from backend.foundation.types import Number
from backend.surfaces._base import AbstractSurface, Minimum

SOURCE = "Himmelblau (1972); digits by solving x² + y = 11, x + y² = 7"


class Himmelblau(AbstractSurface):
    """f = (x² + y − 11)² + (x + y² − 7)²: zero where the two parabolas cross."""

    title = "Himmelblau"
    place = 60
    group = "Several minima"
    about = (
        "Four minima of loss 0 around one hill: which of them is reached depends on the rule as "
        "much as on the start. Move the start and watch the paths part."
    )
    source = "Himmelblau, Applied Nonlinear Programming (1972)"
    formula = "(x² + y − 11)² + (x + y² − 7)²"
    window = ((-6.0, 6.0), (-6.0, 6.0))
    start = (0.0, -1.0)

    def __call__(self, x: Number, y: Number) -> Number:
        """The loss at (x, y)."""
        first, second = x * x + y - 11.0, x + y * y - 7.0
        return first * first + second * second

    def minima(self) -> tuple[Minimum, ...]:
        """The four crossings."""
        return (
            Minimum(3.0, 2.0, 0.0, SOURCE),
            Minimum(-2.805118086952745, 3.131312518250573, 0.0, SOURCE),
            Minimum(-3.779310253377747, -3.2831859912861696, 0.0, SOURCE),
            Minimum(3.5844283403304917, -1.8481265269644036, 0.0, SOURCE),
        )
