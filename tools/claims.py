"""Measure every experiment's claim and print one table; exit 1 where one does not hold.

Usage: .venv/bin/python tools/claims.py [id …]
"""

import sys
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # the clone is not installed

from backend import experiments  # noqa: E402
from backend.api.ahead import keep_compiled  # noqa: E402
from backend.api.claims import Claims  # noqa: E402
from backend.api.context import context  # noqa: E402
from backend.api.members import members  # noqa: E402
from backend.api.settings import Settings  # noqa: E402


def main(wanted: list[str]) -> int:
    """Print as it goes; how many claims failed."""
    settings = Settings()
    keep_compiled(settings)
    claims = Claims(context(settings, members()))
    known = experiments.catalog()
    begun, failed = time.perf_counter(), 0
    print("topic  experiment · claim · figures · holds")
    for name in wanted or known:
        experiment, started = known[name](), time.perf_counter()
        found = claims.measured(name, experiment, threading.Event())
        failed += not found["holds"]
        took = time.perf_counter() - started
        print(f"\n{experiment.topic:5}  {name}\n       {experiment.claim}")
        for figure in found["figures"]:
            print(f"         {figure['label']:<62} {figure['text']}")
        verdict = "holds" if found["holds"] else "DOES NOT HOLD"
        print(f"       {verdict}, over {found['seeds']} seed(s), in {took:.1f} s")
    print(f"\n{len(wanted or known)} claims, {failed} failed, {time.perf_counter() - begun:.0f} s")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
