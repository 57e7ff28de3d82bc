"""The body of POST /programs, for the models of a race and a training, and its answer."""

from typing import Literal

from pydantic import BaseModel, Field, create_model

from backend.api.schemas._strict import Strict, whole
from backend.api.settings import Settings
from backend.programs.libraries import LIBRARIES

Name = Literal[tuple(LIBRARIES)]  # type: ignore[valid-type]


class Program(BaseModel):
    """A contestant's run as a program."""

    library: Name  # type: ignore[valid-type]
    title: str
    code: str = Field(description="The whole program, in Python.")
    notes: list[str] = Field(
        description="What the library does otherwise or cannot do; the program says so too."
    )


def program(race: type[Strict], settings: Settings) -> type[Strict]:
    """The model of the body, under these limits."""
    model = create_model(
        "ProgramRequest",
        __base__=_Program,
        __doc__="A contestant's run, to be had as a program for another library.",
        contestant=(
            whole(0, settings.max_contestants - 1),
            Field(0, description="Whose run: a place in the list of contestants, from 0."),
        ),
        run=(race, Field(description="A body of POST /races.")),
    )
    model.model_rebuild(force=True)
    return model


class _Program(Strict):
    library: Name = Field(  # type: ignore[valid-type]
        description=" ".join(f"{name}: {one.about}" for name, one in LIBRARIES.items())
    )
