"""Run all tests, in two groups side by side: one process would leave half the machine idle.

All write as they go; each line begins with its group's mark.
"""

import subprocess
import sys
import threading

PYTEST = [sys.executable, "-u", "-m", "pytest", "--durations=8"]
BROWSER = ["tests/browser"]
GROUPS = {
    "page": BROWSER,
    "rest": [f"--ignore={place}" for place in BROWSER],
}
"""Whatever is in no other group is in the last."""


def passed(mark: str, arguments: list[str], failed: list[str]) -> None:
    """Run one group, passing on what it writes line by line, so that nothing is torn."""
    process = subprocess.Popen([*PYTEST, *arguments], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    for line in process.stdout:
        print(f"{mark:>7} | {line}", end="", flush=True)
    if process.wait():
        failed.append(mark)


def main() -> int:
    """0 if all have passed."""
    failed: list[str] = []
    threads = [threading.Thread(target=passed, args=(*item, failed)) for item in GROUPS.items()]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"failed: {', '.join(failed)}" if failed else "all passed")
    return len(failed)


if __name__ == "__main__":
    sys.exit(main())
