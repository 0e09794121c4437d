# Packages named settings or conf hold settings modules; so does a module with an inherited BaseSettings class.
import os

from .database import URL

STAGE = os.environ.get("STAGE", "local")
__all__ = ["STAGE", "URL"]
