from fastapi import APIRouter
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine

notes = APIRouter()
factory: async_sessionmaker[AsyncSession] = async_sessionmaker(
    create_async_engine("postgresql+asyncpg://db/notes", pool_pre_ping=True), expire_on_commit=False
)


@notes.get("/notes/newest")
async def newest() -> list[str]:
    async with factory() as session:
        return list(await session.scalars(text("SELECT body FROM notes ORDER BY id DESC LIMIT 5")))
