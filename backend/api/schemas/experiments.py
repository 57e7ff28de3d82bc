"""What the API tells of the experiments: ready-made states, their claims, what was measured."""

from typing import Any, Literal

from pydantic import BaseModel, Field


class Topic(BaseModel):
    """A topic of the chapter."""

    number: int
    title: str


class Listed(BaseModel):
    """An experiment in short."""

    id: str
    topic: int
    title: str
    text: str = Field(description="What to look at, in two or three sentences.")
    page: Literal["surfaces", "networks"]


class Experiments(BaseModel):
    """All experiments, topic after topic."""

    topics: list[Topic]
    experiments: list[Listed]


class State(BaseModel):
    """What a page opens with."""

    page: Literal["surfaces", "networks"]
    request: dict[str, Any] = Field(
        description="A body of POST /races where the page is surfaces, of POST /trainings where "
        "it is networks; every default is filled in."
    )
    look: dict[str, Any] = Field(
        description="How the page shows it, by the keys of its links; what is left out stays at "
        "the page's default."
    )


class Claim(BaseModel):
    """What the experiment shows, so stated that it can be measured."""

    text: str
    runs: int = Field(description="Requests that are run to measure it.")
    seeds: int = Field(description="Draws of chance that they go over.")


class Experiment(BaseModel):
    """An experiment, and the state in which its claim can be seen."""

    id: str
    topic: int
    title: str
    text: str
    state: State
    claim: Claim


class Figure(BaseModel):
    """A number that was measured."""

    label: str
    value: float | None = Field(description="null where it does not exist, or never came.")
    text: str = Field(description="The number as people read it, with its unit.")


class Measured(BaseModel):
    """What the runs gave, and whether the claim holds by it."""

    figures: list[Figure]
    holds: bool
    seeds: int
