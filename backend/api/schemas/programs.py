"""The body of POST /programs, for the models of a race and a training, and its answer."""

from typing import Any, Literal

from pydantic import BaseModel, Field, create_model

from backend.api.schemas._strict import Strict, whole
from backend.api.schemas.members import union
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


def program(race: type[Strict], training: type[Strict], settings: Settings) -> type[Strict]:
    """The model of the body, under these limits."""
    model = create_model(
        "ProgramRequest",
        __base__=_Program,
        __doc__="A contestant's run, to be had as a program for another library.",
        contestant=(
            whole(0, settings.max_contestants - 1),
            Field(0, description="Whose run: a place in the list of contestants, from 0."),
        ),
        run=(
            union([race, training], _what),
            Field(description="A body of POST /races or of POST /trainings."),
        ),
    )
    model.model_rebuild(force=True)
    return model


def _what(value: Any) -> str:
    """A training learns data, a race descends a surface."""
    own = value.get("data") if isinstance(value, dict) else getattr(value, "data", None)
    return "race" if own is None else "training"


class _Program(Strict):
    library: Name = Field(  # type: ignore[valid-type]
        description=" ".join(f"{name}: {one.about}" for name, one in LIBRARIES.items())
    )
