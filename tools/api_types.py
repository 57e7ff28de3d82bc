"""Write frontend/types/api.d.ts from the server's own OpenAPI document; --check only compares.

Usage: .venv/bin/python tools/api_types.py [--check]
"""

import json
import re
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # the clone is not installed

from backend.api.app import create_app  # noqa: E402
from tools.javascript import run  # noqa: E402

TYPES = ROOT / "frontend" / "types" / "api.d.ts"
FIRST_LINE = (
    "// The API's shapes, written by `make types` from the OpenAPI document; not by hand.\n"
)


def types() -> str:
    """What the file should say."""
    with tempfile.TemporaryDirectory() as folder:
        document, written = Path(folder) / "openapi.json", Path(folder) / "api.d.ts"
        document.write_text(json.dumps(create_app().openapi()), encoding="utf-8")
        run("openapi-typescript", document, "--output", written)
        # Without the descriptions, so that a reworded sentence leaves the file as it is.
        shapes = re.sub(
            r"[ \t]*/\*\*.*?\*/\n?", "", written.read_text(encoding="utf-8"), flags=re.S
        )
        return FIRST_LINE + shapes.lstrip("\n")


if __name__ == "__main__":
    fresh = types()
    if "--check" not in sys.argv:
        TYPES.write_text(fresh, encoding="utf-8")
    elif not TYPES.exists() or TYPES.read_text(encoding="utf-8") != fresh:
        sys.exit("frontend/types/api.d.ts is not what the server says: run `make types`, commit.")
