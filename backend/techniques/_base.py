"""What every technique states about itself, wherever it acts."""

from abc import ABC
from typing import ClassVar

from backend.foundation.knobs import Knobbed


class AbstractTechnique(Knobbed, ABC):
    """A technique of the chapter; each place where one can act has a narrow base of its own.

    `formula` is in the field's notation, `source` a paper or book with its `year`.
    """

    title: ClassVar[str]
    about: ClassVar[str]
    formula: ClassVar[str]
    source: ClassVar[str]
    year: ClassVar[int]

    place: ClassVar[int] = 1000
    """Order on the page; the default puts a newcomer at the end."""
