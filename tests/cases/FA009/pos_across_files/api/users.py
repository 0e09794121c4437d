# Shows models of another module: inherited, from SQLModel, behind an alias, by add_api_route.
from __future__ import annotations

from typing import Any

from fastapi import APIRouter

from . import schemas
from .schemas import UserOut as Out
from .schemas import Users

users = APIRouter()


@users.get("/a", response_model=schemas.UserOut)
async def a() -> Any:
    return {"name": "a"}  # expect: FA009


@users.get("/b")
async def b() -> Out:
    return {"name": "b"}  # expect: FA009


@users.get("/c", response_model=schemas.TeamOut)
async def c():
    return {"name": "c"}  # expect: FA009


@users.get("/d", response_model=Users)
async def d():
    return [{"name": "d"}]  # expect: FA009


async def added():
    return {"name": "e"}  # expect: FA009


users.add_api_route("/e", added, response_model=Out)
