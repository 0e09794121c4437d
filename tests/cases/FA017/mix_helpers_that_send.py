# The text goes through helpers that build or raise the error, a class of the project, a stored entry; and through isinstance tests.
import json
import logging
import os
import traceback
from typing import Any, NoReturn

from fastapi import APIRouter, HTTPException
from fastapi.responses import JSONResponse, StreamingResponse
from pydantic import BaseModel, ValidationError

log = logging.getLogger(__name__)
probes = APIRouter()
DEBUG = os.name == "nt"


class ProbeError(Exception):
    """With a text for clients."""


class Unavailable(HTTPException):
    def __init__(self, reason: str) -> None:
        super().__init__(status_code=503, detail=f"unavailable: {reason}")


class Quiet(HTTPException):
    def __init__(self, reason: str) -> None:
        super().__init__(status_code=503, detail="unavailable")
        self.reason = reason


class Answer(BaseModel):
    value: int | None = None
    problem: str | None = None


def as_http(error: Exception) -> HTTPException:
    if isinstance(error, ProbeError):
        return HTTPException(409, detail=str(error))
    return HTTPException(500, detail=f"{error}")


def fail(error: Exception) -> NoReturn:
    log.error("failed")
    raise HTTPException(500, detail=str(error))  # expect: FA017


def refuse(error: Exception) -> NoReturn:
    raise HTTPException(409, detail=str(error))


def answer(text: str, status: int = 500) -> JSONResponse:
    return JSONResponse({"problem": text}, status_code=status)


def measure(number: int) -> int:
    if number > 3:
        raise ProbeError("too large")
    if number < 0:
        raise PermissionError("negative probes belong to others")
    return number


def report(number: int) -> dict[str, Any]:
    try:
        return {"value": measure(number)}
    except Exception as error:
        return {"value": None, "problem": repr(error)}


@probes.get("/a/{number}")
def a(number: int) -> int:
    try:
        return measure(number)
    except Exception as error:
        raise as_http(error)  # expect: FA017


@probes.get("/b/{number}")
def b(number: int) -> int:
    try:
        return measure(number)
    except ProbeError as error:
        refuse(error)
    except Exception as error:
        fail(error)


@probes.get("/c/{number}")
def c(number: int) -> Any:
    try:
        return measure(number)
    except ProbeError as error:
        return answer(str(error), 409)
    except Exception as error:
        return answer(str(error))  # expect: FA017


@probes.get("/d/{number}")
def d(number: int) -> int:
    try:
        return measure(number)
    except ProbeError as error:
        raise Unavailable(str(error))
    except OSError as error:
        raise Quiet(str(error))
    except Exception as error:
        raise Unavailable(str(error))  # expect: FA017


@probes.get("/e/{number}")
def e(number: int) -> dict[str, Any]:
    return report(number)  # expect: FA017


@probes.get("/f/{number}")
def f(number: int) -> dict[str, Any]:
    body: dict[str, Any] = {"value": None}
    try:
        body["value"] = measure(number)
    except Exception as error:
        body["problem"] = str(error)
    return body  # expect: FA017


@probes.get("/g/{number}")
def g(number: int) -> Answer:
    try:
        return Answer(value=measure(number))
    except Exception as error:
        if isinstance(error, ProbeError):
            return Answer(problem=str(error))
        return Answer(problem=str(error)[:80])  # expect: FA017


@probes.get("/h/{number}")
def h(number: int) -> int:
    try:
        return measure(number)
    except PermissionError as error:
        raise HTTPException(403, detail=str(error))
    except Exception as error:
        if DEBUG:
            raise HTTPException(500, detail=traceback.format_exc())
        raise HTTPException(500, detail=str(error) if DEBUG else "failed")


@probes.get("/i")
def i(text: str) -> Any:
    try:
        return StreamingResponse(iter([json.loads(text)]))
    except json.JSONDecodeError as error:
        raise HTTPException(400, detail="no JSON: {}".format(error))  # expect: FA017


@probes.get("/j")
def j(text: str) -> Answer:
    try:
        return Answer.model_validate_json(text)
    except ValidationError as error:
        raise HTTPException(422, detail=error.errors())
