"""What a layer rule is."""

from abc import abstractmethod
from typing import Any, ClassVar

from jax import Array
from jaxtyping import Float

from backend.foundation.types import Tree
from backend.techniques._base import AbstractTechnique


class AbstractLayerRule(AbstractTechnique):
    """Acts on the signals of every hidden layer, before or after the activation."""

    before: ClassVar[bool] = False
    """Whether it acts on the pre-activations, or else on the activations."""

    stochastic: ClassVar[bool] = False
    """Whether it draws anew at each training step (so that Monte Carlo prediction makes sense)."""

    def init(self, width: int, dtype: Any) -> tuple[Tree, Tree]:
        """What is learned with the weights, and what is only kept up during training."""
        del width, dtype
        return (), ()

    def forgetful(self) -> "AbstractLayerRule":
        """The same rule, but what it keeps up in training is of the last batch alone."""
        return self

    @abstractmethod
    def __call__(
        self,
        signals: Float[Array, "points width"],
        learned: Tree,
        moving: Tree,
        key: Array,
        training: bool,
    ) -> tuple[Float[Array, "points width"], Tree]:
        """The signals that go on, and `moving` after them. `training` is static."""
