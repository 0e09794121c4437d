from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine

engine = create_async_engine("postgresql+asyncpg://db/jobs", pool_pre_ping=True)
Sessions = async_sessionmaker(engine, expire_on_commit=False)
TICK = text("SELECT 1")


@asynccontextmanager
async def unit_of_work() -> AsyncIterator[AsyncSession]:
    async with Sessions() as session, session.begin():
        yield session


@asynccontextmanager
async def transaction(session: AsyncSession) -> AsyncIterator[None]:
    async with session.begin():
        yield


async def begun_session() -> AsyncIterator[AsyncSession]:
    async with Sessions.begin() as session:
        yield session


async def tick(session, times=1):
    async with session.begin():
        for _ in range(times):
            await session.execute(TICK)


async def commit_and_tick(session: AsyncSession) -> None:
    await session.commit()
    async with session.begin():
        await session.execute(TICK)
