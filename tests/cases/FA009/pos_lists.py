# Shows lists and comprehensions of dicts under a list of models.
from typing import List, Sequence

from fastapi import APIRouter
from fastapi.encoders import jsonable_encoder
from pydantic import BaseModel

router = APIRouter()


class Tag(BaseModel):
    name: str


stored = [Tag(name="a"), Tag(name="b")]


@router.get("/a", response_model=list[Tag])
async def a():
    return [{"name": "a"}, {"name": "b"}]  # expect: FA009


@router.get("/b", response_model=List[Tag])
async def b():
    return [tag.model_dump() for tag in stored]  # expect: FA009


@router.get("/c")
async def c(names: str) -> List["Tag"]:
    return [{"name": name} for name in names.split(",")]  # expect: FA009


@router.get("/d")
async def d() -> list[Tag]:
    rows = [dict(name=tag.name) for tag in stored]
    return rows  # expect: FA009


@router.get("/e")
async def e() -> list[Tag]:
    return jsonable_encoder(stored)  # expect: FA009


@router.get("/f")
async def f() -> list[Tag]:
    return [tag for tag in stored]


@router.get("/g")
async def g() -> Sequence[str]:
    return [tag.name for tag in stored]
