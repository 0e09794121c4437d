# Shows routes that declare something: a model, an annotation of any kind, or response_model=None on purpose.
from __future__ import annotations

from typing import Any

from fastapi import APIRouter, FastAPI, Response
from pydantic import BaseModel

app = FastAPI()
router = APIRouter()


class Item(BaseModel):
    name: str


@app.get("/a", response_model=Item)
async def a():
    return {"name": "a"}


@app.get("/b")
async def b() -> Item:
    return Item(name="b")


@router.get("/c", response_model=list[Item])
async def c():
    return []


@router.get("/d")
async def d() -> "list[Item]":
    return []


@router.get("/e", response_model=None)
async def e():
    return {"free": True}


@router.get("/f")
async def f() -> Any:
    return {"any": True}


@router.get("/g")
async def g() -> dict[str, int]:
    return {"g": 1}


@router.get("/h")
async def h() -> Response:
    return Response("h")


@app.post("/i", response_model=Item, status_code=201)
@app.put("/i", response_model=Item)
async def i(item: Item):
    return item
