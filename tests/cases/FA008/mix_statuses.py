# Shows that only the success path counts: statuses from 300 on and except handlers are innocent.
from http import HTTPStatus

from fastapi import APIRouter, status
from fastapi.responses import JSONResponse, RedirectResponse, Response
from pydantic import BaseModel

TEAPOT = 418
users = APIRouter()
known = {"ann": 1}


class User(BaseModel):
    name: str
    number: int


@users.get("/a/{name}", response_model=User)
async def a(name: str):
    if name not in known:
        return JSONResponse({"detail": "unknown"}, status_code=404)
    if name == "pot":
        return JSONResponse({"detail": "pot"}, status_code=TEAPOT)
    if name == "old":
        return RedirectResponse("/a/new")
    if name == "same":
        return Response(status_code=status.HTTP_304_NOT_MODIFIED)
    return JSONResponse({"name": name, "number": known[name]})  # expect: FA008


@users.get("/b/{name}")
async def b(name: str) -> User:
    try:
        number = known[name]
    except KeyError:
        return JSONResponse({"detail": "unknown"})
    return User(name=name, number=number)


@users.get("/c/{name}", response_model=User)
def c(name: str):
    if name in known:
        return {"name": name, "number": known[name]}
    return JSONResponse({"detail": "unknown"}, HTTPStatus.NOT_FOUND)


@users.get("/d/{name}", response_model=User)
def d(name: str, code: int = 200):
    return JSONResponse({"name": name}, status_code=code)
