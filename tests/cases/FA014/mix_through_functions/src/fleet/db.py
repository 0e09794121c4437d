from collections.abc import AsyncIterator

from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine

factory = async_sessionmaker(
    create_async_engine("postgresql+asyncpg://db/fleet", pool_pre_ping=True), expire_on_commit=False
)


async def get_session() -> AsyncIterator[AsyncSession]:
    async with factory() as session:
        yield session
