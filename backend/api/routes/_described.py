"""What the calls say of their errors in OpenAPI."""

from typing import Any

from backend.api.problems import MEDIA_TYPE

MEANINGS = {
    400: "The body is not JSON, or a key stands twice in it.",
    404: "There is nothing of that name.",
    406: "None of the accepted media types is offered.",
    413: "The body is too long.",
    415: "The body is not application/json.",
    422: "Something asked for cannot be; `errors` names the fields.",
    503: "Too much at once, or it took too long; Retry-After says when to try again.",
}


def problems(*statuses: int) -> dict[int | str, Any]:
    """The `responses` of a call that may end with these statuses."""
    schema = {"$ref": "#/components/schemas/Problem"}
    return {
        status: {"description": MEANINGS[status], "content": {MEDIA_TYPE: {"schema": schema}}}
        for status in statuses
    }
