"""Every error as a problem document (RFC 9457) that names field, value, what is allowed, remedy."""

import http
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from backend.foundation.errors import Refused

MEDIA_TYPE = "application/problem+json"


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong with a request, and what would be right."""

    field: str
    value: Any
    allowed: str
    remedy: str
    missing: bool = False
    column: int | None = None

    def sentence(self) -> str:
        """In words."""
        given = "missing" if self.missing else _shown(self.value)
        return f"{self.field} is {given}; allowed is {self.allowed}. {self.remedy}"

    def document(self) -> dict[str, Any]:
        """As a member of `errors`."""
        return {
            "field": self.field,
            "value": echo(self.value),
            "allowed": self.allowed,
            "remedy": self.remedy,
            "column": self.column,
        }


class Problem(HTTPException):
    """An answer that is an error. `kind` is its type, a short word that programs may rely on."""

    def __init__(
        self,
        status: int,
        kind: str,
        detail: str,
        faults: tuple[Fault, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(status, detail, dict(headers or {}))
        self.kind, self.faults = kind, faults

    def document(self) -> dict[str, Any]:
        """The members that RFC 9457 names, and `errors`, one for each fault."""
        return {
            "type": f"urn:descent-lab:problem:{self.kind}",
            "title": http.HTTPStatus(self.status_code).phrase,
            "status": self.status_code,
            "detail": self.detail,
            "errors": [fault.document() for fault in self.faults],
        }

    def response(self) -> Response:
        """The document as an answer."""
        body = orjson.dumps(self.document())
        return Response(body, self.status_code, headers=self.headers, media_type=MEDIA_TYPE)


def invalid(faults: list[Fault]) -> Problem:
    """A request that was understood, but asks for what cannot be."""
    return Problem(422, "invalid", " ".join(fault.sentence() for fault in faults), tuple(faults))


def refused(fault: Refused) -> Fault:
    """What the engine or a member would not do, as a fault of the request."""
    return Fault(fault.field, fault.value, fault.allowed, fault.remedy, column=fault.column)


def busy(detail: str) -> Problem:
    """No room now; later there will be."""
    return Problem(503, "busy", detail, headers={"Retry-After": "1"})


def of(error: Exception) -> Problem:
    """Any exception as a problem; one that nobody foresaw is logged and says nothing of itself."""
    if isinstance(error, Problem):
        return error
    if isinstance(error, Refused):
        return invalid([refused(error)])
    logging.getLogger(__name__).error("A request failed.", exc_info=error)
    return Problem(500, "internal", "The server failed. It was not your doing, and it is logged.")


async def handle(request: Request, error: Exception) -> Response:
    """Starlette's handler for the exceptions that `of` knows."""
    del request
    return of(error).response()


async def handle_http(request: Request, error: Exception) -> Response:
    """Starlette's handler for what its router refuses; OPTIONS is told what a path allows."""
    if not isinstance(error, HTTPException):
        raise error
    headers = dict(error.headers or {})
    if error.status_code == 405:
        methods = sorted({*headers.get("Allow", "").split(", "), "OPTIONS"} - {""})
        headers["Allow"] = ", ".join(methods)
        if request.method == "OPTIONS":
            return Response(status_code=204, headers=headers)
        detail = f"{request.url.path} does not answer {request.method}; use {headers['Allow']}."
        return Problem(405, "method", detail, headers=headers).response()
    if error.status_code == 404:
        detail = (
            f"There is nothing at {_shown(request.url.path)}. The API's calls begin with /api/v1/ "
            "and are described in /api/v1/openapi.json."
        )
        return Problem(404, "not-found", detail).response()
    return Problem(error.status_code, "http", str(error.detail), headers=headers).response()


def echo(value: Any) -> Any:
    """A client's value, made fit to be sent back: short, and nothing that JSON lacks."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        return value if abs(value) < 2**53 else _shown(value)
    if isinstance(value, str):
        return _shown(value)[1:-1]
    return _shown(value)


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return f"an object of {len(value)}"
    if isinstance(value, list | tuple):
        return f"a list of {len(value)}"
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return "null"
    text = ascii(value) if isinstance(value, str) and not value.isprintable() else repr(value)
    return text if len(text) <= 80 else f"{text[:60]}…{text[-1]}"
