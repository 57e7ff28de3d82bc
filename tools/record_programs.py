"""Run the PyTorch programs of tests/backend/programs/cases.py and record what they make.

Needs PyTorch (`make bench TORCH=1` installs it); the tests then compare with the recording.
"""

import json
import sys
import tempfile
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # the clone is not installed

from tests.backend.programs.cases import descents, lessons  # noqa: E402
from tests.backend.programs.runs import executed, lesson, written  # noqa: E402

RECORDED = ROOT / "tests" / "oracle" / "programs.json"


def record() -> list[dict[str, object]]:
    """A run for each case: its program's lines, and where PyTorch goes."""
    import torch

    runs = []
    with tempfile.TemporaryDirectory() as folder:
        for name, race in descents().items():
            text = written(race, "pytorch")
            left = executed(text, Path(folder))
            told = {"points": left["points"], "losses": left["losses"]}
            code = {"library": f"torch {torch.__version__}", "code": text.code.splitlines()}
            runs.append({"name": name} | code | told)
            print(name)
        for name, training in lessons().items():
            text = lesson(training, "pytorch")
            told = {"looks": np.array(executed(text, Path(folder))["looks"])[:, :3].tolist()}
            code = {"library": f"torch {torch.__version__}", "code": text.code.splitlines()}
            runs.append({"name": f"training: {name}"} | code | told)
            print(name)
    return runs


if __name__ == "__main__":
    runs = [json.dumps(run, ensure_ascii=False) for run in record()]
    RECORDED.write_text("[\n" + ",\n".join(runs) + "\n]\n", encoding="utf-8")
