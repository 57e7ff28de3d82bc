"""What a client accepts: the Accept headers' lists with their weights."""

from collections.abc import Iterable


def preferred(header: str | None, offers: Iterable[str]) -> str | None:
    """The offer that the header likes best, the earliest among equals; None if it likes none.

    The header lists media types or codings with q-values (RFC 9110, 12.5); a missing or empty
    one accepts the first offer. The most specific entry decides about an offer.
    """
    offers = list(offers)
    if header is None or not header.strip():
        return offers[0]
    entries = dict(_entry(part) for part in header.lower().split(",") if part.strip())
    weights = [_weight(entries, offer) for offer in offers]
    best = max(weights)
    return offers[weights.index(best)] if best > 0 else None


def coded(header: str | None, codings: Iterable[str]) -> tuple[str, dict[str, str]]:
    """The coding of an answer to this Accept-Encoding, and the headers that say so."""
    coding = preferred(header or "identity", codings) or "identity"
    told = {} if coding == "identity" else {"Content-Encoding": coding}
    return coding, told | {"Vary": "Accept-Encoding"}


def _entry(part: str) -> tuple[str, float]:
    name, *parameters = (piece.strip() for piece in part.split(";"))
    for parameter in parameters:
        key, _, value = parameter.partition("=")
        if key.strip() == "q":
            try:
                return name, min(max(float(value), 0.0), 1.0)
            except ValueError:
                return name, 0.0
    return name, 1.0


def _weight(entries: dict[str, float], offer: str) -> float:
    family = offer.partition("/")[0] + "/*"
    for name in (offer, family, "*/*", "*"):
        if name in entries:
            return entries[name]
    return 1.0 if offer == "identity" else 0.0
