"""An edition is another as soon as any script or style is."""

import os
import time
from pathlib import Path

from backend.api.edition import AGAIN_AFTER, Edition, edition


def test_the_same_times_and_sizes_are_not_the_same_files(tmp_path: Path):
    """Reproducible builds set all times alike."""
    told = []
    for text in ("export {1};", "export {2};", "export {2};"):
        folder = tmp_path / str(len(told))
        (folder / "src").mkdir(parents=True)
        (folder / "src" / "main.js").write_text(text)
        os.utime(folder / "src" / "main.js", (1, 1))
        told.append(edition(folder))
    assert told[0] != told[1] == told[2]


def test_files_are_looked_at_again_after_a_while(tmp_path: Path, monkeypatch):
    (tmp_path / "styles").mkdir()
    now = time.monotonic()
    monkeypatch.setattr(time, "monotonic", lambda: now)
    known = Edition(tmp_path)
    before = known.now()
    (tmp_path / "styles" / "base.css").write_text("a { color: red; }")
    assert known.now() == before
    monkeypatch.setattr(time, "monotonic", lambda: now + AGAIN_AFTER + 0.1)
    assert known.now() == known.name != before
