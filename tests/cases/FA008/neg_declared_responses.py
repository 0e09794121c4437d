# Shows response_model=None, annotations that name the response class, and routes without any model.
from __future__ import annotations

from typing import Union

from fastapi import APIRouter
from fastapi.responses import JSONResponse, ORJSONResponse, Response
from pydantic import BaseModel

api = APIRouter()


class Item(BaseModel):
    name: str


@api.get("/a", response_model=None)
async def a():
    return JSONResponse({"a": 1})


@api.get("/b")
async def b() -> JSONResponse:
    return JSONResponse({"b": 1})


@api.get("/c")
async def c() -> Response:
    return ORJSONResponse({"c": 1})


@api.get("/d", response_model=None)
async def d(raw: bool = False) -> Union[Item, JSONResponse]:
    if raw:
        return JSONResponse({"name": "d"})
    return Item(name="d")


@api.get("/e", response_model=None)
async def e() -> Item | Response:
    return Response("e")


@api.get("/f", response_class=ORJSONResponse)
async def f():
    return ORJSONResponse({"f": 1})


@api.get("/g", responses={404: {"model": Item}})
async def g():
    return JSONResponse({"g": 1})
