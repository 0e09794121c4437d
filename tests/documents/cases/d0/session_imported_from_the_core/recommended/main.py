# The asynchronous session comes from the package that has it.
from collections.abc import AsyncIterator

from fastapi import Depends, FastAPI
from pydantic import BaseModel
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine

engine = create_async_engine("postgresql+asyncpg://mill@db/mill", pool_pre_ping=True)
new_session = async_sessionmaker(engine, expire_on_commit=False)
app = FastAPI(title="Mill", openapi_url=None)


class Sacks(BaseModel):
    count: int


async def get_session() -> AsyncIterator[AsyncSession]:
    async with new_session() as session:
        yield session


@app.get("/sacks")
async def sacks(session: AsyncSession = Depends(get_session)) -> Sacks:
    return Sacks(count=await session.scalar(text("select count(*) from sacks")) or 0)
