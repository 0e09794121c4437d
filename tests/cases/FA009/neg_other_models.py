# Shows response models that are no Pydantic model: dict, TypedDict, dataclass, none at all.
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel
from typing_extensions import TypedDict

router = APIRouter()


class Typed(TypedDict):
    name: str


@dataclass
class Plain:
    name: str


class Item(BaseModel):
    name: str


@router.get("/a", response_model=dict[str, str])
async def a():
    return {"name": "a"}


@router.get("/b")
async def b() -> dict:
    return {"name": "b"}


@router.get("/c")
async def c() -> Typed:
    return {"name": "c"}


@router.get("/d", response_model=Plain)
async def d():
    return Plain(name="d")


@router.get("/e")
async def e():
    return {"name": "e"}


@router.get("/f", response_model=None)
async def f():
    return Item(name="f").model_dump()


@router.get("/g")
async def g() -> Any:
    return Item(name="g").model_dump()


@router.get("/h")
async def h() -> list[dict[str, str]]:
    return [Item(name="h").model_dump()]
