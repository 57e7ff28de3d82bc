"""plotly.min.js out of the installed `plotly` package, compressed when first asked for."""

import gzip
import re
import threading
from collections.abc import Callable
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import brotli

NAME = "plotly.min.js"
"""How index.html names it; the server writes the versioned name there instead."""

CODINGS: dict[str, Callable[[bytes], bytes]] = {
    # Quality 11 saves another eighth of the 1.3 MB, but takes ten seconds instead of 0.2.
    "br": partial(brotli.compress, quality=5),
    "gzip": partial(gzip.compress, compresslevel=6, mtime=0),
    "identity": bytes,
}
"""How a file may be sent, best first. Browsers ask for br where the connection is secure."""


class Plotly:
    """The bundle, found without importing plotly, which takes a while."""

    def __init__(self) -> None:
        spec = find_spec("plotly")
        if spec is None or not spec.submodule_search_locations:
            raise RuntimeError("The package plotly is missing: install requirements.lock.")
        self._source = Path(spec.submodule_search_locations[0]) / "package_data" / NAME
        self._lock = threading.Lock()
        self._forms: dict[str, bytes] = {}
        with self._source.open("rb") as file:
            banner = re.search(rb"plotly\.js v([\w.-]+)", file.read(200))
        if banner is None:
            raise RuntimeError(f"{self._source} does not say which version it is.")
        self.version = banner[1].decode()

    @property
    def versioned_name(self) -> str:
        """A name that means this version for ever."""
        return f"plotly-{self.version}.min.js"

    def form(self, coding: str) -> bytes:
        """The bundle in one of CODINGS; compressing takes 0.2 s the first time."""
        with self._lock:
            if coding not in self._forms:
                self._forms[coding] = CODINGS[coding](self._source.read_bytes())
            return self._forms[coding]
