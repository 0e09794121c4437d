"""``python -m flake8_fastapi``: the same as the command ``flake8-fastapi``."""

import sys

from flake8_fastapi.cli import main

if __name__ == "__main__":
    sys.exit(main())
