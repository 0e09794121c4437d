# A handler registered for Exception that returns the text counts; one for an own exception and one that is registered for nothing do not.
import traceback

from fastapi import Request
from fastapi.responses import JSONResponse

from .errors import DomainError


async def on_any(request: Request, exc: Exception) -> JSONResponse:
    return JSONResponse(status_code=500, content={"detail": str(exc)})  # expect: FA017


def on_domain(request: Request, exc: Exception) -> JSONResponse:
    return JSONResponse(status_code=409, content={"detail": str(exc)})


async def on_value(request: Request, exc: DomainError) -> JSONResponse:
    return JSONResponse(status_code=409, content={"detail": f"{exc}"})


def quiet(request: Request, exc: Exception) -> JSONResponse:
    request.state.trace = traceback.format_exception(exc)
    return JSONResponse(status_code=500, content={"detail": "internal error"})
