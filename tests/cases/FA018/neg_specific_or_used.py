# Not: specific exceptions, and handlers that log, raise, return an answer, use the exception or do anything else.
import asyncio
import contextlib
import logging
import sys
from contextlib import suppress
from typing import Any, Optional

from fastapi import FastAPI, HTTPException
from fastapi.responses import JSONResponse

app = FastAPI()
logger = logging.getLogger(__name__)


def load(number: int) -> str:
    return str(1 / number)


@app.get("/a")
def a(number: int) -> str:
    try:
        return load(number)
    except ZeroDivisionError:
        pass
    except (KeyError, ValueError):
        return ""
    with suppress(OSError, asyncio.CancelledError):
        return load(number)
    return "nothing"


@app.get("/b")
def b(number: int) -> str:
    try:
        return load(number)
    except Exception:
        logger.exception("load")
        return ""


@app.get("/c")
def c(number: int) -> str:
    try:
        return load(number)
    except Exception as error:
        raise HTTPException(500) from error


@app.get("/d")
def d(number: int) -> Any:
    try:
        return load(number)
    except Exception:
        return JSONResponse({"detail": "sorry"}, 500)


@app.get("/e")
def e(number: int) -> bool:
    try:
        load(number)
    except Exception:
        return False
    return True


def f(number: int) -> list[str]:
    failures: list[str] = []
    for divisor in range(number):
        try:
            load(divisor)
        except Exception as error:
            failures.append(type(error).__name__)
            continue
    return failures


def g(number: int) -> Optional[str]:
    result = None
    try:
        result = load(number)
    except Exception:
        result = "unknown"
    return result


def h(number: int) -> None:
    try:
        load(number)
    except BaseException:
        sys.stderr.write("failed\n")
        raise


def i(number: int) -> None:
    try:
        load(number)
    finally:
        pass


async def j(task: "asyncio.Task[None]") -> None:
    with contextlib.suppress(asyncio.CancelledError):
        await task
    try:
        await task
    except asyncio.CancelledError:
        pass
