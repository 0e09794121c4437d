# Not: logging, the project's own exceptions (also derived from a library's), ValueError of own validation, the type's name, fixed texts.
import logging
import traceback

import httpx
from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import JSONResponse
from sqlalchemy.exc import SQLAlchemyError

logger = logging.getLogger(__name__)
pumps = APIRouter()


class PumpError(Exception):
    pass


class PumpGone(PumpError, LookupError):
    pass


class StorageError(SQLAlchemyError):
    """The project's own text."""


class UpstreamError(httpx.HTTPError):
    pass


def parse_power(text: str) -> int:
    if not text.endswith("W"):
        raise ValueError("a power ends with W")
    return len(text)


def start(number: int) -> int:
    if number > 10:
        raise PumpGone(f"pump {number} is gone")
    return number


@pumps.get("/a/{number}")
def a(number: int) -> int:
    try:
        return start(number)
    except PumpGone as error:
        raise HTTPException(404, detail=str(error))


@pumps.get("/b/{number}")
def b(number: int) -> int:
    try:
        return start(number)
    except (PumpError, StorageError, UpstreamError) as error:
        raise HTTPException(409, f"not started: {error}") from error


@pumps.get("/c")
def c(power: str) -> int:
    try:
        return parse_power(power)
    except ValueError as error:
        raise HTTPException(422, detail=str(error))


@pumps.get("/d/{number}")
def d(number: int) -> int:
    try:
        return start(number)
    except Exception as error:
        logger.error("start of %s failed: %s", number, error)
        logger.debug(traceback.format_exc())
        message = f"{error}"
        logger.info(message)
        raise HTTPException(500, detail="the pump did not start")


@pumps.get("/e/{number}")
def e(number: int):
    try:
        return start(number)
    except Exception as error:
        return JSONResponse({"error": type(error).__name__}, status_code=500)


@pumps.get("/f/{number}")
def f(number: int) -> int:
    try:
        return start(number)
    except HTTPException as error:
        raise HTTPException(error.status_code, detail=error.detail)
    except Exception:
        logger.exception("start failed")
        raise


@pumps.get("/g/{number}")
def g(number: int) -> int:
    error = "not an exception"
    if number > 3:
        raise HTTPException(400, detail=str(error))
    return number


def describe() -> str:
    try:
        return str(start(1))
    except Exception as error:
        return f"failed: {error}"


async def pump_error(request: Request, exc: PumpError) -> JSONResponse:
    return JSONResponse({"detail": str(exc)}, status_code=409)
