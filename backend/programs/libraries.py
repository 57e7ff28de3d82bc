"""The libraries that programs are written for."""

from collections.abc import Callable
from dataclasses import dataclass

from backend.programs import (
    in_keras,
    in_optax,
    in_pytorch,
    lessons_in_keras,
    lessons_in_optax,
    lessons_in_pytorch,
)
from backend.programs.descents import Descent
from backend.programs.lessons import Lesson
from backend.programs.text import Text


@dataclass(frozen=True)
class Library:
    """A library: what it is called, and how programs for it are written: for a run on a surface
    and for a training.
    """

    title: str
    about: str
    descent: Callable[[Descent], Text]
    lesson: Callable[[Lesson], Text]


LIBRARIES = {
    "pytorch": Library(
        "PyTorch",
        "torch.optim and torch.nn, on the CPU.",
        in_pytorch.descent,
        lessons_in_pytorch.lesson,
    ),
    "optax": Library("optax", "optax, with JAX.", in_optax.descent, lessons_in_optax.lesson),
    "keras": Library(
        "Keras", "Keras 3, with JAX beneath it.", in_keras.descent, lessons_in_keras.lesson
    ),
}
"""By id, in the page's order."""
