# One returns its session, one closes it only where the route went well.
from collections.abc import AsyncIterator

from sqlalchemy import create_engine
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import Session, sessionmaker

engine = create_engine("postgresql+psycopg2://tannery@db/tannery", pool_pre_ping=True)
SessionLocal = sessionmaker(engine)
async_engine = create_async_engine("postgresql+asyncpg://tannery@db/tannery", pool_pre_ping=True)
new_session = async_sessionmaker(async_engine, expire_on_commit=False)


def get_db() -> Session:
    return SessionLocal()  # expect: FA021


async def get_async_db() -> AsyncIterator[AsyncSession]:
    session = new_session()
    yield session  # expect: FA021
    await session.close()
