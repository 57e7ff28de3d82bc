"""Reads a request's JSON strictly: its type, its size, no key twice, no number JSON lacks."""

import json
from collections.abc import Callable, Coroutine
from typing import Any

from fastapi.routing import APIRoute
from starlette.requests import Request
from starlette.responses import Response

from backend.api.problems import Problem
from backend.api.settings import Settings, variable


class StrictRequest(Request):
    """A request whose `body` and `json` refuse what a careless parser would let pass."""

    async def body(self) -> bytes:
        """The bytes, read no further than the limit.

        FastAPI's own max_body_size answers in plain text, without a word on the limit.
        """
        if not hasattr(self, "_body"):
            if _length(self.headers.get("content-length")) > self._limit():
                raise self._too_large()
            parts, size = [], 0
            async for part in self.stream():
                parts.append(part)
                size += len(part)
                if size > self._limit():
                    raise self._too_large()
            self._body = b"".join(parts)
        return self._body

    async def json(self) -> Any:
        """The value that the body holds."""
        if not hasattr(self, "_json"):
            self._json = parse(await self.body())
        return self._json

    def _limit(self) -> int:
        return self.app.state.settings.max_body_bytes

    def _too_large(self) -> Problem:
        name, why = variable("max_body_bytes"), Settings.model_fields["max_body_bytes"].description
        detail = (
            f"The body is longer than the {self._limit()} bytes that {name} allows. {why} "
            "Send a shorter one."
        )
        return Problem(413, "too-large", detail, headers={"Connection": "close"})


class StrictRoute(APIRoute):
    """A route that reads its body by the rules above; FastAPI does the rest."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """FastAPI's handler, given a strict request of a type it can read."""
        handler = super().get_route_handler()

        async def handle(request: Request) -> Response:
            if request.method == "POST":
                _check_type(request.headers.get("content-type"))
            return await handler(StrictRequest(request.scope, request.receive))

        return handle


def parse(body: bytes) -> Any:
    """JSON as RFC 8259 has it. Raises Problem, which says where it went wrong."""
    try:
        return json.loads(
            body.decode("utf-8"),
            object_pairs_hook=_once,
            parse_int=_whole,
            parse_constant=_not_json,
        )
    except json.JSONDecodeError as error:
        where = f"at line {error.lineno}, column {error.colno}"
        raise _malformed(f"The body is not JSON {where}: {error.msg}.") from None
    except UnicodeDecodeError as error:
        raise _malformed(f"The body is not UTF-8 at byte {error.start}.") from None
    except RecursionError:
        raise _malformed("The body is nested too deep; no call needs six levels.") from None


def _check_type(given: str | None) -> None:
    essence = (given or "missing").partition(";")[0].strip().lower()
    if essence != "application/json" and not essence.endswith("+json"):
        detail = f"The body's type is {essence}; allowed is application/json. Set Content-Type."
        raise Problem(415, "media-type", detail, headers={"Accept": "application/json"})


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise _malformed(f"The key {twice!r} stands twice in one object. Leave one of them out.")
    return found


def _whole(digits: str) -> int | float:
    return int(digits) if len(digits) < 20 else float(digits)


def _not_json(name: str) -> Any:
    raise _malformed(f"{name} is no number in JSON. Send a finite number.")


def _malformed(detail: str) -> Problem:
    return Problem(400, "not-json", detail)


def _length(header: str | None) -> int:
    return int(header) if header and header.isascii() and header.isdigit() else 0
