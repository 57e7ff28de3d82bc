"""The page's files, as they are written: no build, and little enough to be up at once.

FastAPI's own `frontend` would serve them too, but importing FastAPI takes most of a second, and
the page should be there before the API is (see doorman.py).
"""

import hashlib
import os
from pathlib import Path, PurePosixPath

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.staticfiles import NotModifiedResponse, StaticFiles
from starlette.types import ASGIApp, Scope

from backend.api.accept import coded
from backend.api.edition import Edition, addressed, parted
from backend.api.headers import Secured
from backend.api.kept import kept
from backend.api.plotly import CODINGS, NAME, Plotly
from backend.api.roots import Rooted
from backend.api.settings import Settings

FRONTEND = Path(__file__).parents[2] / "frontend"

FOLDERS = ("src", "styles", "assets", "docs")
"""Folders of the frontend that are served; its types and tests are nobody's business."""

DOCUMENTS = {".": "index.html", "networks": "networks.html", "lessons": "lessons.html"}
"""The pages by the path that a reader sees. All lie at the root, so that their relative addresses
mean the same; each is served under its file's name too."""

FRESH = "no-cache"
"""Ask each time whether there is a newer one; an ETag makes that cheap."""

FOREVER = "public, max-age=31536000, immutable"


class Page(StaticFiles):
    """An ASGI app: the documents, the folders above, and Plotly's bundle under assets/."""

    def __init__(self, directory: Path = FRONTEND) -> None:
        super().__init__(directory=directory, html=True, check_dir=False)
        self._directory = directory
        self._plotly = Plotly()
        self._edition = Edition(directory)

    async def get_response(self, path: str, scope: Scope) -> Response:
        """One file, or a problem in plain words."""
        try:
            if scope["path"] == scope.get("root_path"):  # Relative addresses need the slash.
                return RedirectResponse(f"{scope['root_path']}/")
            if path in DOCUMENTS or path in DOCUMENTS.values():
                return await run_in_threadpool(self._document, DOCUMENTS.get(path, path), scope)
            if path in (f"assets/{NAME}", f"assets/{self._plotly.versioned_name}"):
                return await self._bundle(scope, lasting=not path.endswith(f"/{NAME}"))
            asked, path = parted(path)
            response = await super().get_response(path, scope)
            if asked == self._edition.name:  # That of the last document given out.
                response.headers["Cache-Control"] = FOREVER
            return response
        except HTTPException as error:
            words = "Only GET." if error.status_code == 405 else "There is no such page here."
            return PlainTextResponse(words, error.status_code)

    def lookup_path(self, path: str) -> tuple[str, os.stat_result | None]:
        """Nothing outside the folders that are served, and nothing hidden."""
        parts = PurePosixPath(path.replace(os.sep, "/")).parts
        if not parts or parts[0] not in FOLDERS or any(part.startswith(".") for part in parts):
            return "", None
        return super().lookup_path(path)

    def file_response(
        self,
        full_path: str | os.PathLike[str],
        stat_result: os.stat_result,
        scope: Scope,
        status_code: int = 200,
    ) -> Response:
        """As Starlette does it, from memory, with a word on caching."""
        headers = Headers(scope=scope)
        response = kept(full_path, stat_result, headers)
        response.status_code = status_code
        response.headers["Cache-Control"] = FRESH
        if self.is_not_modified(response.headers, headers):
            return NotModifiedResponse(response.headers)
        return response

    def _document(self, name: str, scope: Scope) -> Response:
        file = self._directory / name
        if not file.is_file() or (name != "index.html" and scope["path"].endswith("/")):
            raise HTTPException(404)
        html = addressed(file.read_text("utf-8"), self._edition.now()).replace(
            f'"assets/{NAME}"', f'"assets/{self._plotly.versioned_name}"'
        )
        asked = Headers(scope=scope)
        coding, told = coded(asked.get("accept-encoding"), CODINGS)
        tag = hashlib.sha256(html.encode()).hexdigest()[:32]
        headers = told | {"ETag": f'"{tag}-{coding}"', "Cache-Control": FRESH}
        if self.is_not_modified(Headers(headers), asked):
            return NotModifiedResponse(Headers(headers))
        return Response(CODINGS[coding](html.encode()), headers=headers, media_type="text/html")

    async def _bundle(self, scope: Scope, lasting: bool) -> Response:
        request = Request(scope)
        coding, told = coded(request.headers.get("accept-encoding"), CODINGS)
        headers = told | {
            "ETag": f'"{self._plotly.version}-{coding}"',
            "Cache-Control": FOREVER if lasting else FRESH,
        }
        if self.is_not_modified(Headers(headers), request.headers):
            return NotModifiedResponse(Headers(headers))
        body = await run_in_threadpool(self._plotly.form, coding)
        return Response(body, headers=headers, media_type="text/javascript")


def front(settings: Settings, directory: Path = FRONTEND) -> ASGIApp:
    """The page as a browser meets it: compressed, with the headers, under the sub-path."""
    return Rooted(Secured(Page(directory), settings), settings.root_path)
