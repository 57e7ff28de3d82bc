"""A client's own points: what a schema cannot say of them is checked here, in sentences."""

from collections.abc import Iterator
from typing import Any

import numpy as np

from backend.api.problems import Fault, invalid
from backend.api.schemas.data import CLASSES
from backend.engine.sets import Own


def own(choice: Any) -> Own:
    """The points of a request's `data`. Raises Problem at the first thing that is wrong."""
    for fault in _wrong(choice):
        raise invalid([fault])
    x, y = np.array(choice.x, float), np.array(choice.y, float)
    if choice.task == "regression":
        return Own(x, y, "regression", ())
    count = int(y.max()) + 1
    return Own(x, y, "classes", tuple(choice.names or (str(k) for k in range(count))))


def _wrong(choice: Any) -> Iterator[Fault]:
    columns = len(choice.x[0])
    for i, row in enumerate(choice.x):
        if len(row) != columns:
            same = f"a list of {columns}, as long as the first row"
            yield Fault(f"data.x[{i}]", row, same, "Give every point the same features.")
    if len(choice.y) != len(choice.x):
        each = f"a list of {len(choice.x)}, one for each row of x"
        yield Fault("data.y", choice.y, each, "Give every point its class or value.")
    if choice.task == "classes":
        yield from _wrong_classes(choice)
    elif choice.names is not None:
        yield Fault("data.names", choice.names, "null for regression", "Values have no names.")


def _wrong_classes(choice: Any) -> Iterator[Fault]:
    highest = f"a whole number from 0 to {CLASSES - 1}"
    for i, y in enumerate(choice.y):
        if y != int(y) or not 0 <= y < CLASSES:
            remedy = "Number the classes from 0, or set task to regression."
            yield Fault(f"data.y[{i}]", int(y) if y == int(y) else y, highest, remedy)
    found = {int(y) for y in choice.y}
    count = max(found) + 1
    missing = sorted(set(range(max(count, 2))) - found)
    if missing:
        every = "a list in which every class from 0 on, two at least, stands at least once"
        yield Fault("data.y", choice.y, every, f"No point has class {missing[0]}.")
    if choice.names is not None and len(choice.names) != count:
        each = f"a list of {count}, one for each class, or null"
        yield Fault("data.names", choice.names, each, "Name every class, or none.")
