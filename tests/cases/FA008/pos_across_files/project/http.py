# Re-exports the framework's names, as projects do.
from fastapi import APIRouter as Router
from fastapi.responses import JSONResponse as Json
from fastapi.responses import Response as Raw

__all__ = ["Router", "Json", "Raw"]
