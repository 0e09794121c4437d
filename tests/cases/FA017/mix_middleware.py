# A middleware and a table of handlers answer for the routes.
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, PlainTextResponse
from sqlalchemy.exc import SQLAlchemyError


class Refused(Exception):
    """With a text for clients."""


async def storage(request: Request, exc: SQLAlchemyError) -> JSONResponse:
    return JSONResponse({"detail": f"storage: {exc}"}, 503)  # expect: FA017


async def refused(request: Request, exc: Exception) -> JSONResponse:
    return JSONResponse({"detail": str(exc)}, 409)


async def invalid(request: Request, exc: RequestValidationError) -> PlainTextResponse:
    return PlainTextResponse(str(exc), status_code=400)


async def value(request: Request, exc: ValueError) -> JSONResponse:
    return JSONResponse({"detail": str(exc)}, 400)


async def anything(request: Request, exc: Exception) -> JSONResponse:
    if isinstance(exc, Refused):
        return JSONResponse({"detail": str(exc)}, 409)
    return JSONResponse({"detail": repr(exc)}, 500)  # expect: FA017


HANDLERS = {
    SQLAlchemyError: storage,
    Refused: refused,
    RequestValidationError: invalid,
    ValueError: value,
    500: anything,
}
app = FastAPI(exception_handlers=HANDLERS)


@app.middleware("http")
async def guard(request: Request, call_next) -> Response:
    try:
        return await call_next(request)
    except Exception as exc:
        return JSONResponse({"detail": str(exc)}, status_code=500)  # expect: FA017
