"""The handwritten digits that come with scikit-learn, read without importing it.

Importing scikit-learn takes more than two seconds, its file of digits 20 ms.
"""

import gzip
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from jaxtyping import Float, Int

from backend.datasets._base import Points

SOURCE = (
    "Alpaydin and Kaynak, Optical Recognition of Handwritten Digits (UCI Machine Learning "
    "Repository, 1998), as in scikit-learn's load_digits"
)


@lru_cache
def digits() -> tuple[Float[np.ndarray, "images 64"], Int[np.ndarray, " images"]]:
    """All 1,797 images, each pixel from 0 to 1, and what they show."""
    spec = find_spec("sklearn")
    if spec is None or not spec.submodule_search_locations:
        raise RuntimeError("The package scikit-learn is missing: install requirements.lock.")
    path = Path(spec.submodule_search_locations[0]) / "datasets" / "data" / "digits.csv.gz"
    numbers = gzip.decompress(path.read_bytes()).replace(b"\n", b",").rstrip(b",").split(b",")
    table = np.array(numbers, dtype=float).reshape(-1, 65)
    return table[:, :64] / 16.0, table[:, 64].astype(int)


def drawn(rng: np.random.Generator, shown: tuple[int, ...], points: int) -> Points:
    """Images of the digits `shown`, evenly of each; class k is the k-th of them.

    No image twice: where fewer are asked for than there are, the rarest digit is used up last.
    """
    images, labels = digits()
    order = rng.permutation(labels.size)
    turn = np.empty(labels.size, int)  # The how-manieth of its class an image is, in this order.
    for label in shown:
        of_class = order[labels[order] == label]
        turn[of_class] = np.arange(of_class.size)
    order = order[np.isin(labels[order], shown)]
    chosen = order[np.argsort(turn[order], kind="stable")][:points]
    chosen = rng.permutation(chosen)
    return Points(images[chosen], np.searchsorted(shown, labels[chosen]).astype(float))
