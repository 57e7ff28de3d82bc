"""The folder is the list: finds the one member that each file of a package defines."""

import importlib
import inspect
import pkgutil
from types import ModuleType
from typing import TypeVar

from backend.foundation.errors import CatalogError

Member = TypeVar("Member")


def members(package: ModuleType, base: type[Member]) -> dict[str, type[Member]]:
    """All members of `package`, by id (the file's name), in their `place` and then by id.

    A member is a concrete subclass of `base`; a module whose name begins with an underscore is
    a helper and holds none. Raises CatalogError, in a sentence, where a file defines no member,
    or several, or leaves something out that `base` asks for.
    """
    found = {
        module.name: _member(f"{package.__name__}.{module.name}", base)
        for module in pkgutil.iter_modules(package.__path__)
        if not module.name.startswith("_")
    }
    return dict(sorted(found.items(), key=lambda item: (getattr(item[1], "place", 0), item[0])))


def _member(module_name: str, base: type[Member]) -> type[Member]:
    module = importlib.import_module(module_name)
    defined = [
        value
        for value in vars(module).values()
        if inspect.isclass(value)
        and issubclass(value, base)
        and value is not base
        and value.__module__ == module_name
        and not value.__name__.startswith("Abstract")
    ]
    if len(defined) != 1:
        names = ", ".join(cls.__name__ for cls in defined) or "none"
        raise CatalogError(
            f"{module_name} must define exactly one {base.__name__}, but defines {names}. "
            "Put each member into a file of its own; helpers go into a file whose name begins "
            "with an underscore."
        )
    (member,) = defined
    _complete(member, base)
    return member


def _complete(member: type, base: type) -> None:
    missing = sorted(getattr(member, "__abstractmethods__", ()))
    missing += [
        name
        for name in inspect.get_annotations(base)
        if not hasattr(member, name) and name not in getattr(member, "__dataclass_fields__", {})
    ]
    if missing:
        raise CatalogError(
            f"{member.__module__}.{member.__name__} lacks {', '.join(missing)}. "
            f"See {base.__module__}.{base.__name__} for what each member states."
        )
