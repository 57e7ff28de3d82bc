"""GET /health says that the server lives, and what it has compiled."""

from backend import __version__
from tests.backend.api.conftest import BODY, Client


def test_it_lives(call: Client):
    call.race(BODY)
    told = call("GET", "/api/v1/health").json()
    assert (told["status"], told["version"], told["device"]) == ("ok", __version__, "cpu")
    assert told["compiled"]["programs"] >= 1
    assert told["compiled"]["waiting"] == 0
