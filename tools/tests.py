"""Run all tests, those in the browser beside the others: they wait where the others compute.

Both write as they go; each line of the browser's begins with a bar.
"""

import subprocess
import sys
import threading

PYTEST = [sys.executable, "-u", "-m", "pytest", "--durations=12"]
BROWSER = "tests/browser"


def told(process: "subprocess.Popen[str]") -> None:
    """Pass on what it writes, marked, and line by line, so that nothing is torn."""
    assert process.stdout is not None
    for line in process.stdout:
        print(f"| {line}", end="", flush=True)


def main() -> int:
    """0 if both have passed."""
    browser = subprocess.Popen([*PYTEST, BROWSER], stdout=subprocess.PIPE, text=True)
    teller = threading.Thread(target=told, args=(browser,))
    teller.start()
    others = subprocess.run([*PYTEST, f"--ignore={BROWSER}"], check=False)
    failed = browser.wait()
    teller.join()
    return others.returncode or failed


if __name__ == "__main__":
    sys.exit(main())
