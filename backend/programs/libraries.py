"""The libraries that programs are written for."""

from collections.abc import Callable
from dataclasses import dataclass

from backend.programs import in_keras, in_optax, in_pytorch
from backend.programs.descents import Descent
from backend.programs.text import Text


@dataclass(frozen=True)
class Library:
    """A library: what it is called, and how a program for it is written."""

    title: str
    about: str
    descent: Callable[[Descent], Text]


LIBRARIES = {
    "pytorch": Library("PyTorch", "torch.optim, on the CPU.", in_pytorch.descent),
    "optax": Library("optax", "optax, with JAX.", in_optax.descent),
    "keras": Library("Keras", "Keras 3, with JAX beneath it.", in_keras.descent),
}
"""By id, in the page's order."""
