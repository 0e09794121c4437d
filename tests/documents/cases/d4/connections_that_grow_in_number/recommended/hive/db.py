# `finally` for the one, `async with` for the other.
from collections.abc import AsyncIterator, Iterator

from sqlalchemy import create_engine
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import Session, sessionmaker

engine = create_engine("postgresql+psycopg2://hive@db/hive", pool_pre_ping=True)
async_engine = create_async_engine("postgresql+asyncpg://hive@db/hive", pool_pre_ping=True)
SessionLocal = sessionmaker(engine)
AsyncSessionLocal = async_sessionmaker(async_engine, expire_on_commit=False)


def get_session() -> Iterator[Session]:
    session = SessionLocal()
    try:
        yield session
    finally:
        session.close()


async def get_async_session() -> AsyncIterator[AsyncSession]:
    async with AsyncSessionLocal() as session:
        yield session
