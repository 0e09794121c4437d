# Settings, workers and services are production; tests, scripts and migrations are not.
from pathlib import Path

try:
    VERSION = Path("VERSION").read_text()
except Exception:  # expect: FA018
    pass
