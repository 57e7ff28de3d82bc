"""How array libraries spell what members write in jax.numpy."""

from dataclasses import dataclass, field

Helpers = dict[str, str]
"""Functions that a library lacks or has otherwise, by the full name of JAX's own."""

ROOTS = {
    "jax.numpy.": ("jnp", "import jax.numpy as jnp"),
    "numpy.": ("np", "import numpy as np"),
    "math.": ("math", "import math"),
    "jax.": ("jax", "import jax"),
}
"""By the beginning of a full name: what it is called in a program, and the import for it."""


@dataclass(frozen=True)
class Dialect:
    """A library's way to say things.

    arrays: what takes the place of jax.numpy, and the import for it. layers: what takes that of
    jax.nn. helpers: what it says
    otherwise, and what it needs of a function there.
    """

    arrays: tuple[str, str]
    layers: str = "jax.nn"
    helpers: Helpers = field(default_factory=dict)

    def spelled(self, name: str) -> tuple[str, str | None, str | None]:
        """For a full name: what to write, what to import, and the helper to define."""
        if name in self.helpers:
            helper = self.helpers[name]
            return helper[len("def ") : helper.index("(")], None, helper
        if name.startswith("jax.nn.") and self.layers != "jax.nn":
            return f"{self.layers}.{name.removeprefix('jax.nn.')}", self.arrays[1], None
        for root, (short, statement) in ROOTS.items():
            if name.startswith(root):
                if root == "jax.numpy.":
                    short, statement = self.arrays
                return f"{short}.{name.removeprefix(root)}", statement, None
        raise LookupError(f"No dialect knows {name}.")


_TREE_MAP = '''\
def tree_map(function, *trees):
    """What jax.tree.map does, for arrays and for lists of them."""
    if isinstance(trees[0], list):
        return [function(*leaves) for leaves in zip(*trees)]
    return function(*trees)'''

_TREE_LEAVES = '''\
def tree_leaves(tree):
    """What jax.tree.leaves does, for an array and for a list of them."""
    return tree if isinstance(tree, list) else [tree]'''

_TREES = {"jax.tree.map": _TREE_MAP, "jax.tree.leaves": _TREE_LEAVES}

_SOFTPLUS = '''\
def softplus(t):
    """ln(1 + eᵗ), exact for large t too: torch's own is cut off at 20."""
    return torch.nn.functional.softplus(t, threshold=700)'''


def _of_two(name: str, call: str) -> str:
    return f'''\
def {name}(a, b):
    """torch.{call}, which wants tensors, for numbers too."""
    return torch.{call}(torch.as_tensor(a), torch.as_tensor(b))'''


JAX = Dialect(("jnp", "import jax.numpy as jnp"))

NUMPY = Dialect(("np", "import numpy as np"), helpers=_TREES)

TORCH = Dialect(
    ("torch", "import torch"),
    "torch.nn.functional",
    {
        **_TREES,
        "jax.nn.softplus": _SOFTPLUS,
        "jax.numpy.minimum": _of_two("minimum", "minimum"),
        "jax.numpy.maximum": _of_two("maximum", "maximum"),
        "jax.numpy.power": _of_two("power", "pow"),
        "jax.numpy.divide": _of_two("divide", "divide"),
    },
)
