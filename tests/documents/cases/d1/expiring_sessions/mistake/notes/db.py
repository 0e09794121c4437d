# A commit expires all that was loaded.
from collections.abc import AsyncIterator

from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine

engine = create_async_engine("postgresql+asyncpg://notes@db/notes", pool_pre_ping=True)
SessionLocal = async_sessionmaker(bind=engine)  # expect: FA023


async def get_db() -> AsyncIterator[AsyncSession]:
    async with SessionLocal() as session:
        yield session
