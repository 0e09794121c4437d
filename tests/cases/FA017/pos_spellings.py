# The text of a caught Exception in a detail or a body: str, repr, args, f-strings, formatting, variables.
import traceback

import fastapi
from fastapi import APIRouter, FastAPI, HTTPException
from fastapi.responses import JSONResponse, PlainTextResponse
from starlette.exceptions import HTTPException as StarletteHTTPException

app = FastAPI()
reports = APIRouter()


class ApiError(HTTPException):
    pass


def build(number: int) -> str:
    return str(1 / number)


@reports.get("/a/{number}")
def a(number: int) -> str:
    try:
        return build(number)
    except Exception as e:
        raise HTTPException(status_code=500, detail=str(e))  # expect: FA017


@reports.get("/b/{number}")
def b(number: int) -> str:
    try:
        return build(number)
    except Exception as error:
        raise fastapi.HTTPException(500, f"could not build: {error}") from error  # expect: FA017


@reports.get("/c/{number}")
async def c(number: int):
    try:
        return build(number)
    except BaseException as e:
        return JSONResponse({"error": repr(e)}, status_code=500)  # expect: FA017


@reports.get("/d/{number}")
async def d(number: int) -> dict:
    try:
        return {"report": build(number)}
    except Exception as e:
        return {"report": None, "detail": e.args[0]}  # expect: FA017


@reports.get("/e/{number}")
async def e(number: int) -> str:
    try:
        return build(number)
    except Exception as exc:
        message = "could not build: %s" % exc
        raise HTTPException(detail=message, status_code=500)  # expect: FA017


@reports.get("/f/{number}")
async def f(number: int) -> str:
    try:
        return build(number)
    except Exception as exc:
        detail = {"code": "build", "reason": "{}".format(exc)}
        raise StarletteHTTPException(500, detail=detail)  # expect: FA017


@reports.get("/g/{number}")
async def g(number: int):
    try:
        return build(number)
    except Exception:
        return PlainTextResponse(traceback.format_exc(), status_code=500)  # expect: FA017


@reports.get("/h/{number}")
async def h(number: int) -> str:
    try:
        return build(number)
    except (KeyError, Exception) as exc:
        raise ApiError(500, "failed: " + str(exc))  # expect: FA017


@reports.get("/i/{number}")
async def i(number: int) -> str:
    try:
        return build(number)
    except Exception as exc:
        text = f"{exc!r}"
        error = HTTPException(500, detail=text)
        raise error  # expect: FA017


app.include_router(reports)
