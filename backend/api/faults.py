"""Turns what a model complains about into sentences: field, value, what is allowed, remedy."""

import difflib
from collections.abc import Iterator
from typing import Annotated, Any, get_args, get_origin

import annotated_types
from pydantic.fields import FieldInfo

from backend.api.problems import Fault
from backend.api.schemas._strict import Strict

OWN = ("formula", "own")
"""Tags of what a client brings along; no client says them."""

SHOWN = 8
"""Faults of one request that are told; a client mends a few at a time."""


def faults(errors: list[dict[str, Any]], body: Any) -> list[Fault]:
    """The faults of what should have been such a body, a model or a union of some."""
    return [_fault(error, body) for error in errors[:SHOWN]]


def _fault(error: dict[str, Any], body: Any) -> Fault:
    place = _Place(body)
    for part in error["loc"]:
        if part != "body" or place.path:
            place.enter(part)
    if error["type"].startswith("union_tag"):
        return _wrong_tag(error["input"], place)
    missing = error["type"] == "missing"
    allowed, remedy = _advice(error, place)
    value = None if missing else error.get("input")
    return Fault(place.path or "the body", value, allowed, remedy, missing)


class _Place:
    """Follows an error's location through the models, leaving out the tags of unions.

    `name` is the last part, `names` are those it might have been, `info` says what belongs there.
    """

    def __init__(self, body: Any) -> None:
        self.path = self.name = ""
        self.names: list[str] = []
        self.info: FieldInfo | None = None
        self.models = set(_models(body))

    def enter(self, part: str | int) -> None:
        """One step further down."""
        if isinstance(part, int):
            self.path += f"[{part}]"
            self.info = _item(self.info)
        elif len(self.models) > 1 and part in {model.tag for model in self.models}:
            self.models = {model for model in self.models if model.tag == part}
        else:
            self._enter_field(part)

    def _enter_field(self, name: str) -> None:
        infos = [model.model_fields[name] for model in self.models if name in model.model_fields]
        self.names = sorted({field for model in self.models for field in model.model_fields})
        self.name, self.path = name, f"{self.path}.{name}".lstrip(".")
        self.info = infos[0] if infos else None
        self.models = {inner for info in infos for inner in _models(info.annotation)}


def _models(annotation: Any) -> Iterator[type[Strict]]:
    if isinstance(annotation, type) and issubclass(annotation, Strict):
        yield annotation
    for inner in get_args(annotation):
        if not isinstance(inner, str):
            yield from _models(inner)


def _item(info: FieldInfo | None) -> FieldInfo | None:
    """What belongs into the list that `info` describes."""
    kinds = [info.annotation] if info is not None else []
    while kinds:
        kind = kinds.pop(0)
        if get_origin(kind) is list:
            return FieldInfo.from_annotation(get_args(kind)[0])
        if get_origin(kind) is Annotated or type(None) in get_args(kind):
            kinds += get_args(kind)[:1]
    return None


def _wrong_tag(given: Any, place: _Place) -> Fault:
    """An object that does not say, or says wrongly, which member of the catalog it means."""
    tags = sorted(model.tag for model in place.models if model.tag not in OWN)
    allowed = f"one of {', '.join(tags)}"
    if not isinstance(given, dict):
        return Fault(place.path, given, "an object", "Send a JSON object.")
    names = ("optimizer", "id")
    name = next(name for name in names if any(name in m.model_fields for m in place.models))
    field, missing = f"{place.path}.{name}", name not in given
    word = given.get(name)
    return Fault(field, word, allowed, _guess(word, tags, "Name one of them."), missing)


def _advice(error: dict[str, Any], place: _Place) -> tuple[str, str]:
    """What is allowed in this place, and what to do."""
    kind, context = error["type"], error.get("ctx", {})
    if kind == "extra_forbidden":
        return f"one of {', '.join(place.names)}", _guess(place.name, place.names, "Leave it out.")
    if kind == "literal_error":
        words = context["expected"].replace("'", "").replace(" or ", ", ").split(", ")
        return f"one of {', '.join(words)}", _guess(error["input"], words, "Choose one of them.")
    if kind in ("too_short", "too_long"):
        return _count(place.info, context), _reason(place.info) or "Change how many there are."
    if kind in ("string_too_short", "string_too_long"):
        return _length(context), "Change its length."
    if kind == "missing":
        return _expected(place.info), "It has no default: give it."
    if kind in ("float_type", "int_type", "int_from_float", "finite_number"):
        return _expected(place.info), "Send a finite number, without quotes."
    if kind.startswith(("greater_than", "less_than")):
        return _expected(place.info), _reason(place.info) or "Choose a value in that range."
    for suffix, allowed, remedy in _KINDS:
        if kind.startswith(suffix):
            return allowed, remedy
    return error["msg"][:1].lower() + error["msg"][1:], "Change it accordingly."


_KINDS = (
    ("bool", "true or false", "Send one of them, without quotes."),
    ("model", "an object", "Send a JSON object."),
    ("dict", "an object", "Send a JSON object."),
    ("list", "a list", "Send a JSON array."),
    ("string", "text", "Send a JSON string."),
)
"""By the beginning of an error's type: what is allowed, and what to do."""


def _guess(given: Any, words: list[str], otherwise: str) -> str:
    near = difflib.get_close_matches(str(given), words, n=1, cutoff=0.5)
    return f"Did you mean {near[0]}?" if near else otherwise


def _count(info: FieldInfo | None, context: dict[str, Any]) -> str:
    low = context.get("min_length") or _bound(info, annotated_types.MinLen, "min_length") or 0
    high = context.get("max_length") or _bound(info, annotated_types.MaxLen, "max_length") or low
    return f"a list of {low}" if low == high else f"a list of {low} to {high}"


def _length(context: dict[str, Any]) -> str:
    if "max_length" in context:
        return f"text of at most {context['max_length']} characters"
    return "text that is not empty"


def _expected(info: FieldInfo | None) -> str:
    low, high = _bound(info, annotated_types.Ge, "ge"), _bound(info, annotated_types.Le, "le")
    if low is None or high is None:
        return "a list" if info is not None and get_origin(info.annotation) is list else "an object"
    kinds = _leaves(info.annotation) if info is not None else set()
    kind = "a whole number" if int in kinds else "a number"
    return f"{kind} from {low:.10g} to {high:.10g}{', or null' if type(None) in kinds else ''}"


def _leaves(annotation: Any) -> set[Any]:
    inner = get_args(annotation)
    return {annotation} if not inner else set().union(*(_leaves(part) for part in inner))


def _bound(info: FieldInfo | None, kind: type, attribute: str) -> Any:
    """A bound that a field states, itself or where it may be null besides."""
    for entry in _stated(info) if info is not None else ():
        if isinstance(entry, kind):
            return getattr(entry, attribute)
    return None


def _stated(info: FieldInfo) -> Iterator[Any]:
    yield from info.metadata
    for inner in get_args(info.annotation):
        if get_origin(inner) is Annotated:
            yield from FieldInfo.from_annotation(inner).metadata


def _reason(info: FieldInfo | None) -> str:
    extra = info.json_schema_extra if info is not None else None
    if not isinstance(extra, dict) or "x-setting" not in extra:
        return ""
    return f"{extra['x-setting']} sets this limit. {extra['x-reason']}"
