from typing import Annotated

from fastapi import Depends
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine

engine = create_async_engine("postgresql+asyncpg://seats@db/seats", pool_pre_ping=True)
Sessions = async_sessionmaker(engine, expire_on_commit=False)


async def transaction():
    async with Sessions() as session:
        async with session.begin():
            yield session


async def connection_only():
    async with Sessions() as session:
        yield session


Transaction = Annotated[AsyncSession, Depends(transaction)]
Plain = Annotated[AsyncSession, Depends(connection_only)]
