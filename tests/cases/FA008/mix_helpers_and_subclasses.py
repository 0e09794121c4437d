# Shows responses made by helpers, project subclasses and conditional expressions; the status must be certain.
from typing import Any

from fastapi import APIRouter
from fastapi.responses import JSONResponse
from pydantic import BaseModel

shelves = APIRouter()


class Shelf(BaseModel):
    label: str


class PrettyResponse(JSONResponse):
    def render(self, content: Any) -> bytes:
        return str(content).encode()


class Conflict(JSONResponse):
    def __init__(self, detail: str) -> None:
        super().__init__({"detail": detail}, status_code=409)


def enveloped(data: Any) -> JSONResponse:
    return JSONResponse({"data": data})


def answered(data, status=200):
    return JSONResponse({"data": data}, status_code=status)


async def refused(reason: str) -> JSONResponse:
    return JSONResponse({"detail": reason}, status_code=403)


@shelves.get("/a", response_model=Shelf)
def a():
    return enveloped({"label": "a"})  # expect: FA008


@shelves.get("/b", response_model=Shelf)
def b():
    return answered({"label": "b"})


@shelves.get("/c", response_model=Shelf)
async def c(mine: bool):
    return Shelf(label="c") if mine else await refused("not yours")


@shelves.get("/d", response_model=Shelf)
def d():
    return PrettyResponse({"label": "d"})  # expect: FA008


@shelves.get("/e", response_model=Shelf)
def e():
    return Conflict("taken")


@shelves.get("/f", response_model=Shelf)
def f(mine: bool):
    return JSONResponse({"label": "f"}) if mine else Shelf(label="f")  # expect: FA008


@shelves.get("/g", response_model=Shelf)
def g():
    response = JSONResponse({"detail": "gone"})
    response.status_code = 410
    return response


@shelves.get("/h", response_model=Shelf)
def h(options: dict[str, Any]):
    return JSONResponse({"label": "h"}, **options)


@shelves.get("/i", response_model=Shelf)
def i(found: bool):
    status = 200 if found else 404
    return JSONResponse({"label": "i"}, status_code=status)


@shelves.get("/j")
def j() -> Any:
    return JSONResponse({"label": "j"})


@shelves.get("/k")
def k() -> dict[str, str]:
    return JSONResponse({"label": "k"})  # expect: FA008
