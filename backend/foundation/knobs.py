"""Knobs: the numbers a person may turn, each stated once with its default, range and meaning.

From the one statement follow the slider, the validation, the link, the schema and the docs.
"""

import dataclasses
from typing import Any, ClassVar, Literal, dataclass_transform

from backend.foundation.pytrees import pytree


@dataclasses.dataclass(frozen=True)
class Knob:
    """What is known of one knob.

    `low` and `high` bound the value, both included; `scale` says whether the range is walked in
    equal differences, equal ratios or whole numbers. Where `null` is given, a client may send
    null, which stands for that number (an infinite decay, say); JSON shows it as null again.
    """

    name: str
    symbol: str
    default: float | bool
    low: float | None
    high: float | None
    scale: Literal["linear", "log", "whole"]
    null: float | None
    about: str

    @property
    def is_flag(self) -> bool:
        """Whether it is a yes or a no rather than a number."""
        return isinstance(self.default, bool)

    def public(self, value: float | bool) -> float | bool | None:
        """The value as a client sees it."""
        return None if self.null is not None and value == self.null else value


def knob(
    default: float | bool,
    low: float | None = None,
    high: float | None = None,
    scale: Literal["linear", "log", "whole"] = "linear",
    *,
    about: str,
    symbol: str = "",
    null: float | None = None,
) -> Any:
    """A field of a `Knobbed` class. Flags take no range; numbers need one.

    Raises ValueError where the statement contradicts itself.
    """
    if not isinstance(default, bool):
        if low is None or high is None or not low < high:
            raise ValueError(f"a number knob needs low < high, not {low} and {high}: {about!r}")
        if scale == "log" and low <= 0:
            raise ValueError(f"a knob on a log scale needs low > 0, not {low}: {about!r}")
        if not (low <= default <= high or default == null):
            raise ValueError(f"the default {default} lies outside {low} to {high}: {about!r}")
        default = float(default)
    stated = {"symbol": symbol, "low": low, "high": high, "scale": scale, "null": null}
    return dataclasses.field(default=default, metadata={"knob": stated | {"about": about}})


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(knob,))
class Knobbed:
    """Anything with knobs: a frozen dataclass whose fields are leaves of a JAX pytree.

    Leaves, not static fields: the class is the structure that a program is compiled for, and a
    new number never compiles anything.
    """

    knobs: ClassVar[tuple[Knob, ...]] = ()

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        pytree(dataclasses.dataclass(frozen=True, kw_only=True)(cls))
        cls.knobs = tuple(
            Knob(name=field.name, default=field.default, **field.metadata["knob"])
            for field in dataclasses.fields(cls)  # type: ignore[arg-type]
            if "knob" in field.metadata
        )

    @classmethod
    def of(cls, values: dict[str, float | bool | None]) -> "Knobbed":
        """Made from a client's values, each already within its range; null is translated."""
        nulls = {knob.name: knob.null for knob in cls.knobs}
        return cls(**{name: nulls[name] if v is None else v for name, v in values.items()})

    def resolved(self) -> dict[str, float | bool | None]:
        """Every knob's value as a client sees it, the defaults filled in."""
        return {knob.name: knob.public(getattr(self, knob.name)) for knob in self.knobs}
