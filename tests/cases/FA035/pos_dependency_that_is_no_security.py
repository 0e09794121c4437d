# A session, a lookup that answers 404 and a rate value are dependencies, but protect nothing.
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine

engine = create_async_engine("postgresql+asyncpg://db/ferry", pool_pre_ping=True)
sessions = async_sessionmaker(engine, expire_on_commit=False)
router = APIRouter(prefix="/admin")


async def get_session() -> AsyncIterator[AsyncSession]:
    async with sessions() as session:
        yield session


def existing_line(line: int) -> int:
    if line > 40:
        raise HTTPException(status_code=404, detail="no such line")
    return line


@router.get("/lines/{line}")
async def read_line(line: Annotated[int, Depends(existing_line)]) -> int:  # expect: FA035
    return line


@router.get("/sessions", dependencies=[Depends(get_session)])
async def count_sessions() -> int:  # expect: FA035
    return 0
