# A project of its own that no service depends on.
import os


def colour() -> str:
    return os.environ.get("COLOUR", "red")
