# The environment reached through another module of the project.
from os import environ, getenv

__all__ = ["environ", "getenv"]
