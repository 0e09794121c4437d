# Aliases of Annotated[..., Depends(...)] that come through a star import, under another name, or inside a further Annotated.
from __future__ import annotations

from typing import Annotated

from core import Cache, Db, UserService
from core import Files as Attachments
from fastapi import APIRouter, Depends

users = APIRouter()
DocumentedDb = Annotated[Db, "read only"]


@users.get("/a")
async def a(db: Db, cache: Cache, files: Attachments) -> int:
    return 1


@users.get("/b")
async def b(db: "Db", service: Annotated[UserService, Depends(UserService)]) -> int:
    return 1


@users.get("/c")
async def c(db: DocumentedDb, service: UserService = Depends()) -> int:
    return 1


async def load(db: Db) -> str:
    return ""


@users.get("/d", dependencies=[Depends(load)])
async def d(name: Annotated[str, Depends(load)]) -> int:
    return 1
