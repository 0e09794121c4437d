from typing import Annotated, AsyncIterator

from fastapi import Depends, Request
from redis.asyncio import Redis
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

__all__ = ["Cache", "Db", "Files", "UserService"]


async def open_session(request: Request) -> AsyncIterator[AsyncSession]:
    factory: async_sessionmaker[AsyncSession] = request.app.state.factory
    async with factory() as session:
        yield session


def shared_cache(request: Request) -> Redis:
    return request.app.state.cache


Db = Annotated[AsyncSession, Depends(open_session)]
Cache = Annotated["Redis", Depends(shared_cache)]


class UserService:
    def __init__(self, db: Db, cache: Cache) -> None:
        self.db = db


class Storage:
    def __init__(self, root: str) -> None:
        self.root = root


def storage() -> Storage:
    return Storage("files")


Files = Annotated[Storage, Depends(storage)]
