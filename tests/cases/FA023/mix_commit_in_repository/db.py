from collections.abc import AsyncIterator

from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine

engine = create_async_engine("postgresql+asyncpg://trips@db/trips", pool_pre_ping=True)
Local = async_sessionmaker(engine)  # expect: FA023


async def get_db() -> AsyncIterator[AsyncSession]:
    async with Local() as session:
        yield session
