"""`python -m backend`: starts the server; `--host` and `--port` win over the environment."""

import argparse
import sys

from pydantic import ValidationError

from backend.api.server import leave, serve
from backend.api.settings import Settings, variable


def main() -> None:
    """Read the settings, serve, leave."""
    parser = argparse.ArgumentParser(prog="python -m backend", description="Serve Descent Lab.")
    parser.add_argument("--host", help="the address to listen on (127.0.0.1)")
    parser.add_argument("--port", help="the port to listen on (8000); 0 takes any free one")
    given = {name: value for name, value in vars(parser.parse_args()).items() if value is not None}
    try:
        settings = Settings(**given)
    except ValidationError as error:
        for problem in error.errors():
            name = variable(str(problem["loc"][0]))
            print(f"{name} is {problem['input']!r}: {problem['msg']}.", file=sys.stderr)
        sys.exit(2)
    leave(serve(settings))


if __name__ == "__main__":
    main()
