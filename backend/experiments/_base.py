"""What an experiment is: a state of a page, a claim about it, and how the claim is measured."""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, NamedTuple

Document = dict[str, Any]
"""What the API takes and gives, as JSON."""


@dataclass(frozen=True)
class State:
    """What a page opens with.

    request: a body of POST /races (page "surfaces") or POST /trainings ("networks").
    look: how the page shows it, by the names of its table (chart, selected, step, speed…), so
    that the claim can be seen.
    """

    page: Literal["surfaces", "networks"]
    request: Document
    look: Document = field(default_factory=dict)


@dataclass(frozen=True)
class Figure:
    """A number that was measured: what it is, and how it reads with its unit."""

    label: str
    value: float | int | None
    text: str


class Measured(NamedTuple):
    """What the runs gave, and whether the claim holds by it."""

    figures: tuple[Figure, ...]
    holds: bool


class AbstractExperiment(ABC):
    """A claim of the chapter, with the state in which a person can see it happen.

    It knows of the API what any client knows: bodies that go in, documents that come out, and
    the catalog. So whatever it measures anybody can measure.
    """

    topic: ClassVar[int]
    """The topic's number in the chapter."""

    title: ClassVar[str]

    text: ClassVar[str]
    """What to look at, in two or three plain sentences."""

    state: ClassVar[State]

    claim: ClassVar[str]
    """One sentence that the figures can refute."""

    place: ClassVar[int] = 1000
    """Order within the topic; the default puts a newcomer at the end."""

    def runs(self, catalog: Document) -> dict[str, Document]:
        """The bodies that are run to measure the claim, by a name of ours; all are of one page.

        `catalog` is the answer of GET /catalog, for claims about all there is of something.
        """
        del catalog
        return {"state": self.state.request}

    @abstractmethod
    def measure(self, results: dict[str, Document]) -> Measured:
        """The figures, and whether they are as claimed, from the documents of `runs`, by name."""
