# Not: caught in place (by base or tuple, too), HTTP and own exceptions, re-raises, NotImplementedError, and functions that the route only calls.
from contextlib import suppress

from fastapi import APIRouter, FastAPI, HTTPException
from pydantic import BaseModel, field_validator
from starlette.exceptions import HTTPException as StarletteHTTPException

app = FastAPI()
tools = APIRouter()


class OutOfStock(Exception):
    pass


class PermissionError(HTTPException):
    """A project class with the name of a builtin."""

    def __init__(self) -> None:
        super().__init__(403, "not yours")


class ToolIn(BaseModel):
    name: str

    @field_validator("name")
    @classmethod
    def known(cls, value: str) -> str:
        if value == "?":
            raise ValueError("which tool?")
        return value


def find(name: str) -> str:
    if name == "axe":
        raise LookupError(name)
    return name


@tools.get("/a")
def a(name: str) -> str:
    try:
        if not name:
            raise ValueError("empty")
        return name
    except ValueError:
        raise HTTPException(422, "empty")


@tools.get("/b")
def b(name: str) -> str:
    try:
        if not name:
            raise KeyError(name)
        if name == "x":
            raise ConnectionRefusedError(name)
    except (TypeError, LookupError):
        return "nothing"
    except OSError:
        return "later"
    return name


@tools.get("/c")
async def c(name: str) -> str:
    try:
        raise Exception(name)
    except Exception as error:
        return type(error).__name__


@tools.get("/d")
async def d(name: str) -> str:
    with suppress(ValueError):
        raise ValueError(name)
    return name


@tools.get("/e")
def e(name: str) -> str:
    if name == "axe":
        raise OutOfStock(name)
    if name == "saw":
        raise PermissionError
    if name == "drill":
        raise StarletteHTTPException(status_code=404)
    return find(name)


@tools.get("/f")
def f(name: str) -> str:
    try:
        return find(name)
    except LookupError:
        if name == "axe":
            raise
        raise HTTPException(404)
    except ValueError as error:
        raise error


@tools.get("/g")
def g() -> str:
    raise NotImplementedError


@tools.post("/h")
def h(tool: ToolIn) -> str:
    def check(name: str) -> None:
        if name == "!":
            raise ValueError(name)

    try:
        check(tool.name)
    except ValueError:
        raise HTTPException(422)
    return tool.name


def helper(name: str) -> str:
    raise RuntimeError(name)


app.include_router(tools)
