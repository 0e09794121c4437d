# The same under string annotations, Optional, unions, Annotated without a dependency, aliases and defaults that are no Depends.
from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Optional, Union

from fastapi import APIRouter, WebSocket
from sqlalchemy.ext.asyncio import AsyncSession

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

songs = APIRouter()
Db = Annotated[AsyncSession, "one per request"]
MaybeDb = Optional[AsyncSession]


@songs.get("/a")
async def a(db: "AsyncSession") -> int:  # expect: FA019
    return 1


@songs.get("/b")
async def b(db: Optional[AsyncSession] = None) -> int:  # expect: FA019
    return 1


@songs.get("/c")
async def c(db: AsyncSession | None) -> int:  # expect: FA019
    return 1


@songs.get("/d")
async def d(db: Annotated[AsyncSession, "the session"]) -> int:  # expect: FA019
    return 1


@songs.get("/e")
async def e(db: Db) -> int:  # expect: FA019
    return 1


@songs.get("/f")
async def f(title: str, db: MaybeDb = None) -> int:  # expect: FA019
    return 1


@songs.get("/g")
def g(db: Session) -> int:  # expect: FA019
    return 1


@songs.get("/h")
async def h(db: Union[AsyncSession, None] = None) -> int:  # expect: FA019
    return 1


@songs.websocket("/live")
async def live(websocket: WebSocket, db: AsyncSession) -> None:  # expect: FA019
    await websocket.accept()
