"""What every technique states about itself, wherever it acts."""

from abc import ABC
from dataclasses import dataclass
from typing import ClassVar

from backend.foundation.knobs import Knobbed


@dataclass(frozen=True)
class Spelling:
    """How a library says a technique at these knobs; a layer's `width` is a name that it may use.

    differs: what the library does otherwise, in sentences.
    """

    says: str
    differs: tuple[str, ...] = ()


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

    def spelled(self) -> dict[str, Spelling]:
        """The libraries that have it: "pytorch", "keras"; others quote its file where they can."""
        return {}
