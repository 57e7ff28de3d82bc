"""The form that a request's Accept asks for, among those that a call offers."""

from typing import TypeVar

from starlette.requests import Request

from backend.api.accept import preferred
from backend.api.problems import Problem

Form = TypeVar("Form")


def chosen(request: Request, forms: dict[str, Form]) -> tuple[str, Form]:
    """The media type and what it stands for. Raises Problem where none is acceptable."""
    name = preferred(request.headers.get("accept"), forms)
    if name is None:
        detail = f"Accept asks for none of {', '.join(forms)}. Accept one of them."
        raise Problem(406, "not-acceptable", detail)
    return name, forms[name]
